using System.Net;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>The power fails while 64 connections store statements: what was acknowledged is there, once, and no batch is there by half.</summary>
public sealed class KillTests
{
    private const int Connections = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task What_was_acknowledged_is_there_once_and_nothing_by_half(DatabaseProvider provider)
    {
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings { Provider = provider });
        using var lrs = new Lrs(campus);
        var registration = Guid.NewGuid();
        List<TirelessWriter> writers = [.. Enumerable.Range(0, Connections).Select(_ => new TirelessWriter(lrs, registration, batchSize: 3))];
        using var enough = new CancellationTokenSource();
        var work = Task.WhenAll(writers.Select(writer => writer.WorkAsync(enough.Token)));
        for (var kill = 0; kill < (TestRun.IsLong ? 20 : 1); kill++)
        {
            await BatchesAsync(writers, Random.Shared.Next(Connections, 4 * Connections));
            await campus.KillAsync();
            await campus.StartAsync();
        }
        await BatchesAsync(writers, Connections);
        await enough.CancelAsync();
        await work.WaitAsync(Patience);

        var there = await ThereAsync(lrs, registration);
        writers.SelectMany(writer => writer.Acknowledged).SelectMany(ids => ids).ShouldAllBe(id => there.Contains(id));
        var unanswered = writers.SelectMany(writer => writer.Unanswered).ToList();
        foreach (var batch in unanswered)
        {
            TirelessWriter.Ids(batch).Count(there.Contains).ShouldBeOneOf(0, batch.Count);
        }

        // Who got no answer asks again.
        await Parallel.ForEachAsync(unanswered, async (batch, _) =>
        {
            using var answer = await lrs.PostAsync(batch);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        });
        (await ThereAsync(lrs, registration)).Count
            .ShouldBe(writers.Sum(writer => writer.Acknowledged.Sum(ids => ids.Length) + writer.Unanswered.Sum(batch => batch.Count)));
    }

    // The ids in the store, of which none comes twice.
    private static async Task<HashSet<string>> ThereAsync(Lrs lrs, Guid registration)
    {
        var ids = await lrs.IdsAsync($"?registration={registration}&limit=500");
        var there = ids.ToHashSet();
        there.Count.ShouldBe(ids.Count);
        return there;
    }

    // A number of batches from now: the moment of the next kill.
    private static async Task BatchesAsync(List<TirelessWriter> writers, int batches)
    {
        using var patience = new CancellationTokenSource(Patience);
        var until = writers.Sum(writer => writer.Batches) + batches;
        while (writers.Sum(writer => writer.Batches) < until)
        {
            await Task.Delay(Random.Shared.Next(1, 20), patience.Token);
        }
    }
}
