using Campus.TestKit;

namespace Campus.ConformanceTests.Clients;

/// <summary>Clients that other people wrote do with the store what they do with any.</summary>
public sealed class ClientTests(Campuses campuses)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string Folder = Path.Combine(SourceTree.Root, "Campus.Tests", "Campus.ConformanceTests", "Clients");

    [Theory, Everywhere(Version = 1)]
    public Task Tincanjs_stores_reads_queries_pages_attaches_and_keeps_documents(Store store) => RunAsync(store, "tincan.mjs");

    [Theory, Everywhere]
    public Task Xapi_js_stores_reads_queries_pages_attaches_and_keeps_documents(Store store) => RunAsync(store, "xapi.mjs");

    private async Task RunAsync(Store store, string script)
    {
        var address = new Uri(campuses.Host(store).Address, "/xapi/").ToString();
        await using var run = ChildProcess.Start("node", [script, address, "campus", "campus-dev", store.Version()], folder: Folder);
        (await run.WaitForExitAsync(Patience)).ShouldBe(0, run.Output);
        run.Output.ShouldEndWith("done");
    }
}
