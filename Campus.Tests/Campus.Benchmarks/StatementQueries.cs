namespace Campus.Benchmarks;

/// <summary>Queries on a store of ten thousand statements and on one of a million.</summary>
internal static class StatementQueries
{
    private const int Small = 10_000;
    private const int Large = 1_000_000;
    private const int StatementsEach = 100;
    private const int OfOne = 200_000;
    private const int Connections = 2;
    private const int Many = 16;
    private const string TheOne = "learner-of-many";

    /// <param name="database">How the table calls it.</param>
    /// <param name="server">The campus that works on it.</param>
    /// <param name="settle">Waits for what the database does by itself after so much was stored.</param>
    public static async Task MeasureAsync(string database, Child server, Func<Task> settle)
    {
        using var client = Statements.Client(server.Address);
        await Statements.FillAsync(client, 0, Small, Small / StatementsEach);
        var small = await QueryAsync(client, Small / StatementsEach);
        await Statements.FillAsync(client, Small, Large, Large / StatementsEach);
        await settle();
        var large = await QueryAsync(client, Large / StatementsEach);
        foreach (var (name, result) in large)
        {
            var before = small[name];
            Table.Row(
                $"query {name}, {database}, a million stored, {Connections} connections",
                $"p50 {result.P50:0.00}, p99 {result.P99:0.0} ms; with ten thousand {before.P50:0.00}, {before.P99:0.0}: ratio {result.P50 / before.P50:0.00}",
                "p99 ≤ 50 ms, ≤ 1.2 ×",
                result.P99 <= 50 && result.P50 <= 1.2 * before.P50);
        }
        await Statements.FillAsync(client, Large, Large + OfOne, TheOne);
        await settle();
        await ByAgentAsync(database, client);
    }

    // Whoever has few statements and whoever has a fifth of the store want another plan of the database; both are asked for.
    private static async Task ByAgentAsync(string database, HttpClient client)
    {
        Dictionary<string, Func<string>> agents = new()
        {
            ["with a hundred"] = () => Learner(Large / StatementsEach),
            ["with 200,000"] = () => Agent(TheOne),
            ["with none"] = () => Agent("nobody"),
        };
        foreach (var (name, agent) in agents)
        {
            var result = await Load.RunAsync(Many, _ => GetAsync(client, agent()));
            Table.Row(
                $"query by agent {name}, {database}, 1.2 million stored, {Many} connections",
                $"{result.PerSecond:0} a second, p50 {result.P50:0.00}, p99 {result.P99:0.0} ms",
                "p99 ≤ 50 ms",
                result.P99 <= 50);
        }
    }

    // Pages of the same length, so that the size of the store is all that differs.
    private static async Task<Dictionary<string, LoadResult>> QueryAsync(HttpClient client, int learners)
    {
        const string Verb = "verb=http%3A%2F%2Fadlnet.gov%2Fexpapi%2Fverbs%2Fanswered";
        Dictionary<string, Func<string>> queries = new()
        {
            ["by agent"] = () => Learner(learners),
            ["by activity and verb"] = () => $"{Verb}&activity={Activity()}/{Random.Shared.Next(Statements.Activities)}",
            ["by related activity"] = () => $"related_activities=true&activity={Activity()}",
            ["by verb, oldest first"] = () => $"{Verb}&ascending=true",
            ["of the newest"] = () => "",
        };
        Dictionary<string, LoadResult> results = [];
        foreach (var (name, query) in queries)
        {
            results[name] = await Load.RunAsync(Connections, _ => GetAsync(client, query()));
        }
        return results;
    }

    private static async Task GetAsync(HttpClient client, string query)
    {
        using var answer = await client.GetAsync($"/xapi/statements?limit=25&{query}");
        answer.EnsureSuccessStatusCode();
    }

    private static string Learner(int learners) => Agent($"learner-{Random.Shared.Next(learners)}");

    private static string Agent(string name) =>
        "agent=" + Uri.EscapeDataString($$$"""{"account":{"homePage":"https://example.org","name":"{{{name}}}"}}""");

    private static string Activity() => "https://example.org/xapi/activities/course/lesson";
}
