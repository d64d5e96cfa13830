namespace Campus.Benchmarks;

/// <summary>From starting the process on an existing database to the first page; and memory after a thousand pages.</summary>
internal static class ColdStart
{
    private const int Runs = 5;

    public static async Task MeasureAsync(string campus, string work)
    {
        var data = Path.Combine(work, "data");
        await using (var first = await CampusServer.StartAsync(campus, data))
        {
            Table.Row("first start, empty database, to the first page", $"{first.StartedIn.TotalSeconds:0.0} s", "-", true);
        }
        List<double> seconds = [];
        for (var run = 0; run < Runs; run++)
        {
            await using var again = await CampusServer.StartAsync(campus, data);
            seconds.Add(again.StartedIn.TotalSeconds);
            if (run == Runs - 1)
            {
                await MemoryAsync(again);
            }
        }
        seconds.Sort();
        Table.Row("cold start, existing database, to the first page", $"{seconds[Runs / 2]:0.00} s (median of {Runs})", "≤ 2 s", seconds[Runs / 2] <= 2);
    }

    private static async Task MemoryAsync(Child server)
    {
        using var visitor = new Visitor(server.Address);
        await visitor.SignInAsync("deelnemer@voorbeeld.nl");
        for (var page = 0; page < 1000; page++)
        {
            await visitor.Client.GetStringAsync(Pages.Paths[page % Pages.Paths.Length]);
        }
        var megabytes = server.MemoryBytes / 1_000_000.0;
        Table.Row("memory after 1,000 pages", $"{megabytes:0} MB", "≤ 300 MB", megabytes <= 300);
    }
}
