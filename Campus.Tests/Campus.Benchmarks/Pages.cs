namespace Campus.Benchmarks;

/// <summary>What a page costs beside the same HTML from one bare Razor view.</summary>
internal static class Pages
{
    private const int Connections = 16;

    public static readonly string[] Paths = ["/cursussen", "/cursussen/gespreksvoering"];

    public static async Task MeasureAsync(Child server, string self, string work)
    {
        using var samira = new Visitor(server.Address, Connections);
        await samira.SignInAsync("deelnemer@voorbeeld.nl");
        foreach (var path in Paths)
        {
            await CompareAsync($"{path}, signed in", samira, path, self, work);
        }
        using var visitor = new Visitor(server.Address, Connections);
        await CompareAsync("/cursussen, anonymous", visitor, "/cursussen", self, work);
    }

    // Campus, yardstick, campus, yardstick: what else runs on the machine hits both.
    private static async Task CompareAsync(string what, Visitor visitor, string path, string self, string work)
    {
        var html = Path.Combine(work, "page.html");
        await File.WriteAllTextAsync(html, await visitor.Client.GetStringAsync(path));
        var port = Child.FreePort();
        await using var bare = await Child.StartAsync(self, ["bare-view", html, port.ToString()], port, "/");
        using var stranger = new Visitor(bare.Address, Connections);
        List<double> ratios = [];
        LoadResult ours = new(0, 0, 0), theirs = ours;
        for (var round = 0; round < 2; round++)
        {
            ours = await Load.RunAsync(Connections, _ => visitor.Client.GetStringAsync(path));
            theirs = await Load.RunAsync(Connections, _ => stranger.Client.GetStringAsync("/"));
            ratios.Add(ours.PerSecond / theirs.PerSecond);
        }
        var ratio = ratios.Average();
        Table.Row(
            $"{what}, {Connections} connections",
            $"{ours.PerSecond:0} a second (p99 {ours.P99:0.0} ms), bare view {theirs.PerSecond:0}: ratio {ratio:0.00}",
            "≥ 0.50",
            ratio >= 0.5);
    }
}
