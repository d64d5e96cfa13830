using System.Net.Http.Headers;
using System.Text;

namespace Campus.Benchmarks;

/// <summary>Durable statements through <c>/xapi</c> beside a bare group commit of the same bodies.</summary>
internal static class Statements
{
    private const int Connections = 64;

    public static async Task MeasureAsync(Child server, string self, string work)
    {
        var port = Child.FreePort();
        await using var bare = await Child.StartAsync(self, ["bare-commit", Path.Combine(work, "bare.db"), port.ToString()], port, "/");
        using var campus = Client(server.Address);
        using var yardstick = Client(bare.Address);
        var ours = await Load.RunAsync(Connections, _ => PostAsync(campus, "/xapi/statements", One()));
        var theirs = await Load.RunAsync(Connections, _ => PostAsync(yardstick, "/", One()));
        var ratio = ours.PerSecond / theirs.PerSecond;
        Table.Row(
            $"statements one by one, SQLite FULL, {Connections} connections",
            $"{ours.PerSecond:0} a second (p50 {ours.P50:0.0}, p99 {ours.P99:0.0} ms), bare group commit {theirs.PerSecond:0}: ratio {ratio:0.00}",
            "≥ 0.50",
            ratio >= 0.5);
        var batches = await Load.RunAsync(16, _ => PostAsync(campus, "/xapi/statements", Batch(50)));
        Table.Row("statements in batches of 50, 16 connections", $"{batches.PerSecond * 50:0} a second, no error", "no error", true);
    }

    private static HttpClient Client(Uri address)
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

    private static string Batch(int size) => $"[{string.Join(',', Enumerable.Range(0, size).Select(_ => One()))}]";

    private static string One() => $$"""
        {
          "id": "{{Guid.CreateVersion7()}}",
          "actor": { "objectType": "Agent", "account": { "homePage": "https://example.org", "name": "learner-{{Random.Shared.Next(5000)}}" } },
          "verb": { "id": "http://adlnet.gov/expapi/verbs/answered", "display": { "nl": "beantwoord" } },
          "object": {
            "objectType": "Activity",
            "id": "https://example.org/xapi/activities/course/lesson/{{Random.Shared.Next(500)}}",
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
