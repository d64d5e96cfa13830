using System.Net;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>A reader who follows the store misses nothing and sees nothing twice, while others write.</summary>
public sealed class CursorTests
{
    private const int Writers = 8;
    private const int EachWrites = 40;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Following_more_and_since_sees_every_statement_once(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var lrs = new Lrs(campus);
        var registration = Guid.NewGuid();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAsync(lrs, registration)));

        List<string> seen = [];
        var since = "2001-01-01T00:00:00Z";
        while (!writing.IsCompleted)
        {
            since = await ReadOnAsync(lrs, registration, since, seen);
        }
        await writing;
        await ReadOnAsync(lrs, registration, since, seen);

        seen.Count.ShouldBe(Writers * EachWrites);
        seen.Distinct().Count().ShouldBe(seen.Count);
        (await lrs.IdsAsync($"?registration={registration}&limit=7")).ShouldBe(Enumerable.Reverse(seen));
    }

    private static async Task WriteAsync(Lrs lrs, Guid registration)
    {
        for (var i = 0; i < EachWrites; i += 2)
        {
            await lrs.StoreAsync(Lrs.New(registration), Lrs.New(registration));
        }
    }

    // Reads all pages there are, and says since when to ask for the rest.
    private static async Task<string> ReadOnAsync(Lrs lrs, Guid registration, string since, List<string> seen)
    {
        var path = $"/xapi/statements?registration={registration}&ascending=true&limit=5&since={since}";
        while (path.Length > 0)
        {
            var page = await Lrs.ReadAsync(await lrs.SendAsync(HttpMethod.Get, path), HttpStatusCode.OK);
            foreach (var statement in page["statements"]!.AsArray())
            {
                seen.Add(statement!["id"]!.GetValue<string>());
                since = statement["stored"]!.GetValue<string>();
            }
            path = page["more"]!.GetValue<string>();
        }
        return since;
    }
}
