using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Xapi;

/// <summary>A client of the store with one credential.</summary>
internal sealed class Lrs : IDisposable
{
    public const string Answered = "http://adlnet.gov/expapi/verbs/answered";
    private readonly HttpClient client;

    public Lrs(ICampus campus, string? credential = "campus:campus-dev", string? version = "2.0.0")
    {
        client = new HttpClient { BaseAddress = campus.Address };
        if (credential is not null)
        {
            var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes(credential));
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", basic);
        }
        if (version is not null)
        {
            client.DefaultRequestHeaders.Add("X-Experience-API-Version", version);
        }
    }

    /// <summary>Adds a credential with these scopes, as a recipe would; the secret is the key.</summary>
    public static async Task<string> AddCredentialAsync(CampusHost campus, params string[] scopes)
    {
        var key = Guid.NewGuid().ToString("N");
        var credential = new JsonObject
        {
            ["Key"] = key,
            ["Secret"] = key,
            ["Scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]),
        };
        var step = new RecipeStep(
            new JsonObject { ["name"] = "development-credentials", ["Credentials"] = new JsonArray(credential) }, "$.steps[0]", Folder: null);
        await using var scope = campus.Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IRecipeStepHandler>().Single(step => step.Name == "development-credentials");
        await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(token => handler.ApplyAsync(step, token));
        return $"{key}:{key}";
    }

    /// <summary>A statement that only its registration tells from others.</summary>
    public static JsonObject New(Guid registration, string verb = Answered, string activity = "https://campus.example/vraag", string name = "p1") => new()
    {
        ["id"] = Guid.CreateVersion7().ToString(),
        ["actor"] = new JsonObject { ["account"] = new JsonObject { ["homePage"] = "https://campus.example", ["name"] = name } },
        ["verb"] = new JsonObject { ["id"] = verb },
        ["object"] = new JsonObject { ["id"] = activity },
        ["context"] = new JsonObject { ["registration"] = registration.ToString() },
    };

    public Task<HttpResponseMessage> PostAsync(JsonNode body) => SendAsync(HttpMethod.Post, "/xapi/statements", body.ToJsonString());

    public Task<HttpResponseMessage> PutAsync(string id, JsonNode body) =>
        SendAsync(HttpMethod.Put, $"/xapi/statements?statementId={id}", body.ToJsonString());

    public Task<HttpResponseMessage> GetAsync(string query) => client.GetAsync($"/xapi/statements{query}");

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string type = "application/json")
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }
        return client.SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content) =>
        client.SendAsync(new HttpRequestMessage(method, path) { Content = content }, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>Stores statements, which must succeed.</summary>
    public async Task StoreAsync(params JsonObject[] statements)
    {
        using var answer = await PostAsync(new JsonArray([.. statements.Select(statement => statement.DeepClone())]));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The ids that a query finds, all pages of it.</summary>
    public async Task<List<string>> IdsAsync(string query)
    {
        List<string> ids = [];
        for (var path = $"/xapi/statements{query}"; path.Length > 0;)
        {
            var page = await ReadAsync(await client.GetAsync(path), HttpStatusCode.OK);
            ids.AddRange(page["statements"]!.AsArray().Select(statement => statement!["id"]!.GetValue<string>()));
            path = page["more"]!.GetValue<string>();
        }
        return ids;
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    public void Dispose() => client.Dispose();
}
