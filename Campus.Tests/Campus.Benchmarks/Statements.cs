using System.Net.Http.Headers;
using System.Text;

namespace Campus.Benchmarks;

/// <summary>Durable statements through <c>/xapi</c> beside a bare group commit of the same bodies.</summary>
internal static class Statements
{
    public const int Activities = 100;
    private const int Connections = 64;
    private const int Learners = 5000;
    private const string Path = "/xapi/statements";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public static async Task MeasureAsync(string database, Child server, string self, string bareStore)
    {
        var port = Child.FreePort();
        await using var bare = await Child.StartAsync(self, ["bare-commit", bareStore, port.ToString()], port, "/");
        using var campus = Client(server.Address);
        using var yardstick = Client(bare.Address);
        // A server that has just started spends its first seconds on compiling itself.
        await Load.RunAsync(Connections, _ => PostAsync(campus, Path, One()), WarmUp);
        await CompareAsync($"statements one by one, {database}, {Connections} connections", Connections, 1, One);
        await CompareAsync($"statements in batches of 50, {database}, 16 connections", 16, 50, () => Batch(50));

        async Task CompareAsync(string what, int connections, int each, Func<string> body)
        {
            var ours = await Load.RunAsync(connections, _ => PostAsync(campus, Path, body()));
            var theirs = await Load.RunAsync(connections, _ => PostAsync(yardstick, "/", body()));
            var ratio = ours.PerSecond / theirs.PerSecond;
            Table.Row(
                what,
                $"{ours.PerSecond * each:0} a second (p50 {ours.P50:0.0}, p99 {ours.P99:0.0} ms), bare {theirs.PerSecond * each:0}: ratio {ratio:0.00}",
                "≥ 0.50, no error",
                ratio >= 0.5);
        }
    }

    /// <summary>Stores statements of so many learners until there are so many, as fast as it goes.</summary>
    public static Task FillAsync(HttpClient client, int from, int to, int learners) => FillAsync(client, from, to, () => Name(learners));

    /// <summary>As the other, all of one learner.</summary>
    public static Task FillAsync(HttpClient client, int from, int to, string learner) => FillAsync(client, from, to, () => learner);

    private static async Task FillAsync(HttpClient client, int from, int to, Func<string> learner)
    {
        const int Size = 500;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, (to - from) / Size),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (_, _) => await PostAsync(client, Path, Batch(Size, learner)));
    }

    /// <summary>A client with the credential of the example campus.</summary>
    public static HttpClient Client(Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("campus:campus-dev")));
        client.DefaultRequestHeaders.Add("X-Experience-API-Version", "2.0.0");
        return client;
    }

    private static async Task PostAsync(HttpClient client, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, content);
        response.EnsureSuccessStatusCode();
    }

    private static string Batch(int size) => Batch(size, () => Name(Learners));

    private static string Batch(int size, Func<string> learner) => $"[{string.Join(',', Enumerable.Range(0, size).Select(_ => One(learner())))}]";

    private static string One() => One(Name(Learners));

    private static string Name(int learners) => $"learner-{Random.Shared.Next(learners)}";

    private static string One(string learner) => $$"""
        {
          "id": "{{Guid.CreateVersion7()}}",
          "actor": { "objectType": "Agent", "account": { "homePage": "https://example.org", "name": "{{learner}}" } },
          "verb": { "id": "http://adlnet.gov/expapi/verbs/answered", "display": { "nl": "beantwoord" } },
          "object": {
            "objectType": "Activity",
            "id": "https://example.org/xapi/activities/course/lesson/{{Random.Shared.Next(Activities)}}",
            "definition": {
              "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
              "name": { "nl": "Wat zeg je als eerste?" },
              "interactionType": "choice",
              "correctResponsesPattern": [ "b" ],
              "choices": [ { "id": "a", "description": { "nl": "Ja, dat hoort erbij." } }, { "id": "b", "description": { "nl": "Wat wil je bespreken?" } } ]
            }
          },
          "result": { "response": "b", "success": true, "completion": true, "score": { "scaled": 1 }, "duration": "PT12.5S" },
          "context": {
            "registration": "{{Guid.NewGuid()}}",
            "revision": "course-v1",
            "platform": "ParticipatieCampus",
            "language": "nl",
            "contextActivities": { "parent": [ { "id": "https://example.org/xapi/activities/course/lesson" } ] }
          },
          "timestamp": "{{TimeProvider.System.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ}}"
        }
        """;
}
