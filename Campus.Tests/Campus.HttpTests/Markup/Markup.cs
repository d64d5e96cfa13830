using Campus.TestKit;

namespace Campus.HttpTests;

/// <summary>Judges the HTML of pages with html-validate: ids, nesting, names, roles and attributes as the standard has them.</summary>
internal sealed class Markup
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string folder = TestRun.NewFolder("markup");
    private readonly List<string> addresses = [];

    public async Task AddAsync(string address, Page page)
    {
        if (page.Response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{addresses.Count:D4}.html"), page.Text);
            addresses.Add(address);
        }
    }

    /// <summary>A line for each fault, with the address of its page.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var script = Path.Combine(SourceTree.Root, "Campus.Tests", "Campus.HttpTests", "Markup", "judge.mjs");
        await using var run = ChildProcess.Start("node", [script, folder]);
        (await run.WaitForExitAsync(Patience)).ShouldBe(0, run.Output);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"{addresses[int.Parse(line[..4], System.Globalization.CultureInfo.InvariantCulture)]}: {line["0000.html ".Length..]}")];
    }
}
