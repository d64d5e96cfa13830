using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.ConformanceTests;

/// <summary>A client of one store, in one version.</summary>
internal sealed class Lrs : IDisposable
{
    public const string VersionHeader = "X-Experience-API-Version";

    private readonly HttpClient http;

    public Lrs(ICampus campus, string? version, string? credential = "campus:campus-dev")
    {
        Version = version;
        http = new HttpClient { BaseAddress = campus.Address };
        if (version is not null)
        {
            http.DefaultRequestHeaders.Add(VersionHeader, version);
        }
        if (credential is not null)
        {
            http.DefaultRequestHeaders.Authorization =
                new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credential)));
        }
    }

    public string? Version { get; }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<HttpResponseMessage> PostAsync(Sample sample) => SendAsync(HttpMethod.Post, "statements", sample.ToString());

    public Task<HttpResponseMessage> PutAsync(Sample sample) =>
        SendAsync(HttpMethod.Put, $"statements?statementId={sample.Id}", sample.ToString());

    /// <summary>Sends a request to a resource of the store, such as <c>statements?limit=1</c>.</summary>
    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body = null, string type = "application/json", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : "/xapi/" + path);
        if (body is not null)
        {
            // Byte for byte: a content of .NET's own would add a charset.
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return http.SendAsync(request);
    }

    /// <summary>Stores statements, which must succeed.</summary>
    public async Task StoreAsync(params Sample[] samples)
    {
        var batch = new JsonArray([.. samples.Select(sample => sample.Json)]);
        using var answer = await SendAsync(HttpMethod.Post, "statements", batch.ToJsonString());
        (await TextAsync(answer, HttpStatusCode.OK)).ShouldBe($"[{string.Join(',', samples.Select(sample => $"\"{sample.Id}\""))}]");
    }

    /// <summary>A statement as it stands in the store.</summary>
    public async Task<JsonObject> OneAsync(string id) => await JsonAsync(await GetAsync($"statements?statementId={id}"));

    /// <summary>The store takes these and gives them back as they were; the first once more by PUT.</summary>
    public async Task AcceptsAsync(params IEnumerable<Sample> samples)
    {
        var isFirst = true;
        foreach (var sample in samples)
        {
            using (var posted = await PostAsync(sample))
            {
                (await TextAsync(posted, HttpStatusCode.OK, sample.ToString())).ShouldBe($"[\"{sample.Id}\"]");
            }
            Expected.ShouldSay(await OneAsync(sample.Id), sample.Json);
            if (isFirst)
            {
                using var put = await PutAsync(sample);
                await TextAsync(put, HttpStatusCode.NoContent);
            }
            isFirst = false;
        }
    }

    /// <summary>
    /// The store refuses these with 400, by place and rule of the version asked; the first by PUT too, and keeps nothing of it.
    /// </summary>
    public async Task RefusesAsync(params IEnumerable<Sample> samples)
    {
        var isFirst = true;
        foreach (var sample in samples)
        {
            await RefusesAsync(sample.ToString());
            if (isFirst)
            {
                using var put = await PutAsync(sample);
                await TextAsync(put, HttpStatusCode.BadRequest);
                using var absent = await GetAsync($"statements?statementId={sample.Id}");
                await TextAsync(absent, HttpStatusCode.NotFound);
            }
            isFirst = false;
        }
    }

    /// <summary>The store refuses a body of statements with 400, by place and rule.</summary>
    public async Task<JsonObject> RefusesAsync(string body)
    {
        using var posted = await SendAsync(HttpMethod.Post, "statements", body);
        var problem = JsonNode.Parse(await TextAsync(posted, HttpStatusCode.BadRequest, body))!.AsObject();
        problem["path"]!.GetValue<string>().ShouldStartWith("$");
        problem["rule"]!.GetValue<string>().ShouldStartWith(Version == "1.0.3" ? "xAPI 1.0.3 " : "xAPI 2.0 4.");
        return problem;
    }

    /// <summary>The ids that a query finds, page after page.</summary>
    public async Task<List<string>> IdsAsync(string query)
    {
        List<string> ids = [];
        for (var path = $"/xapi/statements?{query}"; path.Length > 0;)
        {
            var page = await JsonAsync(await GetAsync(path));
            ids.AddRange(page["statements"]!.AsArray().Select(statement => statement!["id"]!.GetValue<string>()));
            path = page["more"]?.GetValue<string>() ?? "";
        }
        return ids;
    }

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK) =>
        JsonNode.Parse(await TextAsync(answer, status))!.AsObject();

    public static async Task<string> TextAsync(HttpResponseMessage answer, HttpStatusCode status, string? about = null)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri}\n{text}\n{about}");
        return text;
    }

    public void Dispose() => http.Dispose();
}
