using System.Net;
using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Statements;

/// <summary>What a query answers (1.0.3 Data 2.5; 2.0 4.1.6.1).</summary>
public sealed class RetrievalTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row(false)]
    [Row(true)]
    public async Task XAPI_00108_00111_00113_00114_more_leads_to_the_rest(Store store, bool ascending)
    {
        var lrs = campuses.On(store);
        var registration = Guid.NewGuid();
        var samples = Enumerable.Range(0, 7).Select(_ => Sample.New().In(registration)).ToArray();
        await lrs.StoreAsync(samples);
        List<string> seen = [];
        var pages = 0;
        for (var path = $"statements?registration={registration}&limit=3&ascending={(ascending ? "true" : "false")}"; path.Length > 0; pages++)
        {
            var page = await Lrs.JsonAsync(await lrs.GetAsync(path));
            page.Select(property => property.Key).ShouldBe(["statements", "more"], ignoreOrder: true);
            seen.AddRange(page["statements"]!.AsArray().Select(statement => statement!["id"]!.GetValue<string>()));
            path = page["more"]!.GetValue<string>();
            path.ShouldNotContain(' ');
        }
        pages.ShouldBe(3);
        var stored = samples.Select(sample => sample.Id);
        seen.ShouldBe(ascending ? stored : stored.Reverse());
    }

    [Theory, Everywhere]
    public async Task XAPI_00109_00110_more_is_empty_when_that_was_all(Store store)
    {
        var registration = Guid.NewGuid();
        await campuses.On(store).StoreAsync(Sample.New().In(registration), Sample.Full().In(registration));
        var page = await Lrs.JsonAsync(await campuses.On(store).GetAsync($"statements?registration={registration}&limit=2"));
        page["more"]!.GetValue<string>().ShouldBe("");
        page["statements"].ShouldBeOfType<JsonArray>().Count.ShouldBe(2);
    }

    [Theory, Everywhere]
    public async Task XAPI_00112_00149_nothing_found_is_an_answer(Store store)
    {
        using var answer = await campuses.On(store).GetAsync($"statements?registration={Guid.NewGuid()}");
        var result = await Lrs.JsonAsync(answer);
        result["statements"]!.AsArray().ShouldBeEmpty();
        result["more"]!.GetValue<string>().ShouldBe("");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
