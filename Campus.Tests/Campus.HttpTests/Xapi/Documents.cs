using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>A client of one document resource with one credential; every request can carry headers of its own.</summary>
internal sealed class Documents : IDisposable
{
    public const string State = "/xapi/activities/state";
    public const string ActivityProfile = "/xapi/activities/profile";
    public const string AgentProfile = "/xapi/agents/profile";

    private readonly HttpClient client;
    private readonly string resource;

    public Documents(ICampus campus, string resource, string version = "1.0.3", string credential = "campus:campus-dev")
    {
        this.resource = resource;
        client = new HttpClient { BaseAddress = campus.Address };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credential)));
        client.DefaultRequestHeaders.Add("X-Experience-API-Version", version);
    }

    /// <summary>An agent, as the value of a parameter.</summary>
    public static string Agent(string name, string called = "iemand") => new JsonObject
    {
        ["name"] = called,
        ["account"] = new JsonObject { ["homePage"] = "https://campus.example", ["name"] = name },
    }.ToJsonString();

    /// <summary>The parameters that each resource needs, for an agent or activity that nobody else uses.</summary>
    public Dictionary<string, string> New(string? id = "d1")
    {
        var own = Guid.NewGuid().ToString();
        Dictionary<string, string> parameters = [];
        if (resource != AgentProfile)
        {
            parameters["activityId"] = $"https://campus.example/{own}";
        }
        if (resource != ActivityProfile)
        {
            parameters["agent"] = Agent(own);
        }
        if (id is not null)
        {
            parameters[resource == State ? "stateId" : "profileId"] = id;
        }
        return parameters;
    }

    public Task<HttpResponseMessage> PutAsync(
        Dictionary<string, string> parameters, string body, string? ifMatch = null, string? ifNoneMatch = null, string type = "application/json") =>
        SendAsync(HttpMethod.Put, parameters, Encoding.UTF8.GetBytes(body), type, ifMatch, ifNoneMatch);

    public Task<HttpResponseMessage> PostAsync(
        Dictionary<string, string> parameters, string body, string? ifMatch = null, string? ifNoneMatch = null, string type = "application/json") =>
        SendAsync(HttpMethod.Post, parameters, Encoding.UTF8.GetBytes(body), type, ifMatch, ifNoneMatch);

    public Task<HttpResponseMessage> GetAsync(Dictionary<string, string> parameters, string? ifNoneMatch = null) =>
        SendAsync(HttpMethod.Get, parameters, ifNoneMatch: ifNoneMatch);

    public Task<HttpResponseMessage> DeleteAsync(Dictionary<string, string> parameters, string? ifMatch = null) =>
        SendAsync(HttpMethod.Delete, parameters, ifMatch: ifMatch);

    /// <summary>The text of a document, and its tag as it was sent.</summary>
    public async Task<(string Text, string Tag)> ReadAsync(Dictionary<string, string> parameters)
    {
        using var answer = await GetAsync(parameters);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return (text, answer.Headers.ETag!.ToString());
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Dictionary<string, string> parameters, byte[]? body = null, string? type = null, string? ifMatch = null, string? ifNoneMatch = null)
    {
        using var request = Request(method, parameters);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }
        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }
        return await client.SendAsync(request);
    }

    /// <summary>A request without a body, for headers of your own.</summary>
    public HttpRequestMessage Request(HttpMethod method, Dictionary<string, string> parameters)
    {
        var query = string.Join('&', parameters.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
        return new HttpRequestMessage(method, $"{resource}?{query}");
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    public void Dispose() => client.Dispose();
}
