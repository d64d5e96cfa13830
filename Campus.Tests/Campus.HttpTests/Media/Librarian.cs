using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Media;

/// <summary>An editor at work in the media library, over HTTP.</summary>
internal sealed class Librarian(Visitor visitor, string token) : IDisposable
{
    public Visitor Visitor => visitor;

    public static async Task<Librarian> AtAsync(CampusHost campus)
    {
        var roos = await campus.VisitAsync(Cast.Roos);
        var page = await roos.GetAsync("/beheer/media");
        return new Librarian(roos, page.Find("form[data-upload] input[name=__RequestVerificationToken]").GetAttribute("value")!);
    }

    /// <summary>Uploads as the library's script does; gives what became of the file.</summary>
    public async Task<JsonNode> UploadAsync(string name, byte[] bytes, string folder = "proef", string? header = null)
    {
        var file = new ByteArrayContent(bytes);
        // By hand: the framework refuses to send most of the names that a hostile client would.
        file.Headers.TryAddWithoutValidation("Content-Disposition", header ?? $"form-data; name=\"Files\"; filename=\"{name}\"");
        var answer = await PostAsync("/beheer/media/uploaden", ("Folder", folder), file);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())![0]!;
    }

    public async Task<HttpResponseMessage> ReplaceAsync(string path, string name, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "File", FileName = name };
        return await PostAsync("/beheer/media/vervangen", ("Path", path), file);
    }

    public Task<Page> FileAsync(string path) => visitor.GetAsync(Page(path));

    public static string Page(string path) => $"/beheer/media/bestand?pad={Uri.EscapeDataString(path)}";

    public void Dispose() => visitor.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string url, (string Name, string Value) field, HttpContent file)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(field.Value), field.Name },
        };
        content.Add(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Accept.ParseAdd("application/json");
        return await visitor.Http.SendAsync(request);
    }
}
