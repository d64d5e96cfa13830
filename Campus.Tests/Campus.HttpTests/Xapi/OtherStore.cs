using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campus.HttpTests.Xapi;

/// <summary>A store of somebody else, that answers as a test wants it to and remembers what it got.</summary>
internal sealed class OtherStore : IAsyncDisposable
{
    private readonly WebApplication app;

    private OtherStore(WebApplication app) => this.app = app;

    /// <summary>The ids of statements it took, in the order in which they came.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>The number of statements of each batch that came.</summary>
    public ConcurrentQueue<int> Batches { get; } = new();

    /// <summary>What it says to a batch; null takes it.</summary>
    public Func<IReadOnlyList<JsonNode>, int?> Answer { get; set; } = _ => null;

    public Uri Address => new(app.Urls.Single());

    public static async Task<OtherStore> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var store = new OtherStore(app);
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/lrs/statements", store.TakeAsync);
        await app.StartAsync();
        return store;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var statements = (await JsonNode.ParseAsync(context.Request.Body))!.AsArray().Select(statement => statement!).ToList();
        Batches.Enqueue(statements.Count);
        if (Answer(statements) is { } status)
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync("dat gaat niet");
            return;
        }
        foreach (var statement in statements)
        {
            Taken.Enqueue(statement["id"]!.GetValue<string>());
        }
    }
}
