using System.Net;
using System.Text.Json.Nodes;

namespace Campus.HttpTests.Xapi;

/// <summary>
/// Stores batch after batch, whatever happens to the server. Actors and activities are few, so that writers meet in the same rows.
/// </summary>
internal sealed class TirelessWriter(Lrs lrs, Guid registration, int batchSize)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private int batches;

    /// <summary>The batches that the server said yes to: the ids of their statements.</summary>
    public List<string[]> Acknowledged { get; } = [];

    /// <summary>The batches that got no answer: they are there, or they are not.</summary>
    public List<JsonArray> Unanswered { get; } = [];

    /// <summary>How many batches were acknowledged, for whoever looks on.</summary>
    public int Batches => Volatile.Read(ref batches);

    public static string[] Ids(JsonArray batch) => [.. batch.Select(statement => statement!["id"]!.GetValue<string>())];

    public async Task WorkAsync(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            await StoreAsync(NewBatch());
        }
    }

    public async Task StoreAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await StoreAsync(NewBatch());
        }
    }

    private JsonArray NewBatch() => [.. Enumerable.Range(0, batchSize).Select(_ => Lrs.New(
        registration,
        activity: $"https://campus.example/vraag-{Random.Shared.Next(20)}",
        name: $"p{Random.Shared.Next(20)}"))];

    private async Task StoreAsync(JsonArray batch)
    {
        try
        {
            using var answer = await lrs.PostAsync(batch);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
            Acknowledged.Add(Ids(batch));
            Interlocked.Increment(ref batches);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The server is gone; it will be back.
            Unanswered.Add(batch);
            await Task.Delay(Pause);
        }
    }
}
