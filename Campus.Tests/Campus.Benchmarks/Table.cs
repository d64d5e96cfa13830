using System.Diagnostics;
using System.Globalization;

namespace Campus.Benchmarks;

/// <summary>Runs every measurement on a published campus and prints the table that <c>docs/performance.md</c> holds.</summary>
internal static class Table
{
    private static readonly string Self = typeof(Table).Assembly.Location;

    /// <param name="part"><c>pages</c>, <c>statements</c>, or of those only the <c>queries</c> on PostgreSQL.</param>
    /// <param name="publishedFolder">A campus published before; null publishes this one.</param>
    public static async Task<int> PrintAsync(string part, string? publishedFolder)
    {
        var work = Directory.CreateTempSubdirectory("campus-benchmarks-").FullName;
        try
        {
            var campus = Path.Combine(publishedFolder ?? await PublishAsync(work), "Campus.Web.dll");
            Console.WriteLine("| what | measured | asked | holds |");
            Console.WriteLine("|---|---|---|---|");
            await (part switch
            {
                "pages" => PagesAsync(campus, work),
                "queries" => QueriesAsync(campus, work),
                _ => StatementsAsync(campus, work),
            });
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task PagesAsync(string campus, string work)
    {
        await ColdStart.MeasureAsync(campus, work);
        await using var server = await CampusServer.StartAsync(campus, Path.Combine(work, "data"));
        await FirstView.MeasureAsync(server);
        await Pages.MeasureAsync(server, Self, work);
    }

    private static async Task StatementsAsync(string campus, string work)
    {
        await using (var server = await CampusServer.StartAsync(campus, Path.Combine(work, "sqlite")))
        {
            await Statements.MeasureAsync("SQLite FULL", server, Self, Path.Combine(work, "bare.db"));
        }
        await using (var server = await CampusServer.StartAsync(campus, Path.Combine(work, "sqlite-queries")))
        {
            await StatementQueries.MeasureAsync("SQLite", server, () => Task.CompletedTask);
        }
        await using var cluster = await Postgres.StartAsync(work);
        await using (var server = await CampusServer.StartAsync(campus, Path.Combine(work, "postgres"), cluster.Database("campus")))
        {
            await Statements.MeasureAsync("PostgreSQL", server, Self, cluster.Database("postgres"));
        }
        await QueriesAsync(campus, work, cluster);
    }

    private static async Task QueriesAsync(string campus, string work)
    {
        await using var cluster = await Postgres.StartAsync(work);
        await QueriesAsync(campus, work, cluster);
    }

    private static async Task QueriesAsync(string campus, string work, Postgres cluster)
    {
        await using var server = await CampusServer.StartAsync(campus, Path.Combine(work, "postgres-queries"), cluster.Database("queries"));
        await StatementQueries.MeasureAsync("PostgreSQL", server, () => cluster.SettleAsync("queries"));
    }

    /// <summary>Prints one line of the table.</summary>
    public static void Row(string what, FormattableString measured, string asked, bool holds) =>
        Console.WriteLine($"| {what} | {measured.ToString(CultureInfo.InvariantCulture)} | {asked} | {(holds ? "yes" : "**no**")} |");

    private static async Task<string> PublishAsync(string work)
    {
        var project = FindUp(AppContext.BaseDirectory, Path.Combine("Campus.Web", "Campus.Web.csproj"));
        var target = Path.Combine(work, "published");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", project, "-c", "Release", "-o", target, "-v", "q", "-nologo"]) { RedirectStandardOutput = true })!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? target : throw new InvalidOperationException(output);
    }

    /// <summary>A file of the source tree, seen from where this program was built.</summary>
    public static string FindUp(string folder, string file)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, file)))
            {
                return Path.Combine(place.FullName, file);
            }
        }
        throw new FileNotFoundException(file);
    }
}
