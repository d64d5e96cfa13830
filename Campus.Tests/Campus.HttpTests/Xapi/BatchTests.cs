using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>Big batches about the same people and things, all at once.</summary>
public sealed class BatchTests
{
    private const int Writers = 64;
    private const int BatchSize = 50;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Writers_of_big_batches_that_overlap_all_succeed(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var lrs = new Lrs(campus);
        var registration = Guid.NewGuid();
        var count = TestRun.IsLong ? 50 : 2;
        List<TirelessWriter> writers = [.. Enumerable.Range(0, Writers).Select(_ => new TirelessWriter(lrs, registration, BatchSize))];
        await Task.WhenAll(writers.Select(writer => writer.StoreAsync(count)));

        writers.ShouldAllBe(writer => writer.Unanswered.Count == 0);
        var stored = await lrs.IdsAsync($"?registration={registration}&limit=500");
        stored.Count.ShouldBe(Writers * count * BatchSize);
        stored.Order().ShouldBe(writers.SelectMany(writer => writer.Acknowledged).SelectMany(ids => ids).Order());
    }
}
