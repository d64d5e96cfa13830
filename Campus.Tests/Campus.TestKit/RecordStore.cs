using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Campus.TestKit;

/// <summary>The campus's record store, read as another program reads it: over <c>/xapi</c> with a credential.</summary>
public sealed class RecordStore : IDisposable
{
    private const string Credential = "campus:campus-dev";

    /// <summary>Connects to the store of a campus.</summary>
    public RecordStore(ICampus campus)
    {
        Http = new HttpClient { BaseAddress = campus.Address };
        Http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Credential)));
        Http.DefaultRequestHeaders.Add("X-Experience-API-Version", "2.0.0");
    }

    /// <summary>The connection, for requests of your own.</summary>
    public HttpClient Http { get; }

    /// <summary>All statements of a registration, oldest first, page after page.</summary>
    public async Task<IReadOnlyList<JsonNode>> OfRegistrationAsync(Guid registration)
    {
        List<JsonNode> statements = [];
        var url = $"/xapi/statements?registration={registration}&ascending=true";
        while (url.Length > 0)
        {
            var page = JsonNode.Parse(await Http.GetStringAsync(new Uri(url, UriKind.Relative)))!;
            statements.AddRange(page["statements"]!.AsArray().Select(statement => statement!.DeepClone()));
            url = page["more"]?.GetValue<string>() ?? "";
        }
        return statements;
    }

    /// <summary>A statement in a few words: its verb and the last part of what it is about.</summary>
    public static string Brief(JsonNode statement)
    {
        var verb = statement["verb"]!["id"]!.GetValue<string>();
        var thing = statement["object"]!["id"]!.GetValue<string>();
        return $"{verb[(verb.LastIndexOf('/') + 1)..]} {thing[(thing.LastIndexOf('/') + 1)..]}";
    }

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();
}
