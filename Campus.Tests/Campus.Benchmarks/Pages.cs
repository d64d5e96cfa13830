namespace Campus.Benchmarks;

/// <summary>What a page costs beside the same HTML from one bare Razor view.</summary>
internal static class Pages
{
    private const int Connections = 16;
    private const int Rounds = 3;

    private const string Course = "/cursussen/gespreksvoering";

    public static readonly string[] Paths = ["/cursussen", Course];

    public static async Task MeasureAsync(Child server, string self, string work)
    {
        using var samira = new Visitor(server.Address, Connections);
        await samira.SignInAsync("deelnemer@voorbeeld.nl");
        foreach (var path in (string[])[.. Paths, await LessonAsync(samira), "/mijn"])
        {
            await CompareAsync($"{path}, signed in", samira, path, self, work);
        }
        using var visitor = new Visitor(server.Address, Connections);
        await CompareAsync("/cursussen, anonymous", visitor, "/cursussen", self, work);
    }

    // The first text of the course, which she takes from now on.
    private static async Task<string> LessonAsync(Visitor learner)
    {
        var page = await learner.SubmitAsync(
            Course, form => form.GetAttribute("action") is { } action && action.EndsWith("/inschrijven", StringComparison.Ordinal), []);
        return page.Location.PathName;
    }

    // Campus, yardstick, campus, yardstick: what else runs on the machine hits both.
    private static async Task CompareAsync(string what, Visitor visitor, string path, string self, string work)
    {
        var html = Path.Combine(work, "page.html");
        await File.WriteAllTextAsync(html, await visitor.Client.GetStringAsync(path));
        var port = Child.FreePort();
        await using var yardstick = await Child.StartAsync(self, ["bare-view", html, port.ToString()], port, "/");
        using var stranger = new Visitor(yardstick.Address, Connections);
        List<LoadResult> ours = [], theirs = [];
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await Load.RunAsync(Connections, _ => visitor.Client.GetStringAsync(path)));
            theirs.Add(await Load.RunAsync(Connections, _ => stranger.Client.GetStringAsync("/")));
        }
        // The middle round by its ratio, with the rates of that same round.
        var (own, bare) = ours.Zip(theirs).OrderBy(pair => pair.First.PerSecond / pair.Second.PerSecond).ElementAt(Rounds / 2);
        var ratio = own.PerSecond / bare.PerSecond;
        Table.Row(
            $"{what}, {Connections} connections",
            $"{own.PerSecond:0} a second (p99 {own.P99:0.0} ms), bare view {bare.PerSecond:0}: ratio {ratio:0.00}",
            "≥ 0.50",
            ratio >= 0.5);
    }
}
