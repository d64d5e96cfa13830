using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Campus.HttpTests.Xapi;

/// <summary>Writes a <c>multipart/mixed</c> body line by line, so that a test can get any of it wrong.</summary>
internal sealed class Parts
{
    public const string Boundary = "-------314159265358979323846";
    private readonly MemoryStream bytes = new();

    /// <summary>What a part with a file says of it when nothing is wrong.</summary>
    public static string[] Headers(byte[] file, string type = "text/plain") =>
        [$"Content-Type: {type}", "Content-Transfer-Encoding: binary", $"X-Experience-API-Hash: {Sha2(file)}"];

    public static string Sha2(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>An attachment as a statement declares it.</summary>
    public static JsonObject Attachment(byte[] file, string type = "text/plain", string usage = "https://campus.example/bijlage") => new()
    {
        ["usageType"] = usage,
        ["display"] = new JsonObject { ["nl"] = "Bijlage" },
        ["contentType"] = type,
        ["length"] = file.Length,
        ["sha2"] = Sha2(file),
    };

    /// <summary>A statement with these files attached.</summary>
    public static JsonObject Statement(Guid registration, params byte[][] files)
    {
        var statement = Lrs.New(registration);
        statement["attachments"] = new JsonArray([.. files.Select(file => (JsonNode)Attachment(file))]);
        return statement;
    }

    /// <summary>Statements and their files, each as it should be.</summary>
    public static HttpContent Of(JsonNode statements, params byte[][] files)
    {
        var parts = new Parts().Json(statements);
        foreach (var file in files)
        {
            parts.Part(file, Headers(file));
        }
        return parts.End();
    }

    public Parts Json(JsonNode statements) => Part(Encoding.UTF8.GetBytes(statements.ToJsonString()), "Content-Type: application/json");

    public Parts Part(byte[] content, params string[] headers) =>
        Text($"\r\n--{Boundary}\r\n{string.Join("", headers.Select(header => header + "\r\n"))}\r\n").Bytes(content);

    public Parts Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public Parts Bytes(byte[] content)
    {
        bytes.Write(content);
        return this;
    }

    public HttpContent End() => Text($"\r\n--{Boundary}--\r\n").Content();

    public HttpContent Content(string type = $"multipart/mixed; boundary={Boundary}")
    {
        var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    /// <summary>The parts of an answer: headers and content of each.</summary>
    public static async Task<List<(string Headers, byte[] Content)>> ReadAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("multipart/mixed");
        var boundary = answer.Content.Headers.ContentType.Parameters.Single(parameter => parameter.Name == "boundary").Value!;
        var text = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        text.ShouldEndWith($"\r\n--{boundary}--\r\n");
        return [.. text.Split($"--{boundary}\r\n").Skip(1).Select(part =>
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var content = part[(end + 4)..];
            content = content[..content.LastIndexOf("\r\n", content.EndsWith("--\r\n", StringComparison.Ordinal) ? content.Length - 3 : content.Length, StringComparison.Ordinal)];
            return (part[..end], Encoding.Latin1.GetBytes(content));
        })];
    }
}
