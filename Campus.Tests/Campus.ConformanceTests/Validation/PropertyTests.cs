using System.Net;
using System.Text.Json.Nodes;
using Campus.RuleTests.Xapi;
using Campus.TestKit;
using FsCheck.Fluent;

namespace Campus.ConformanceTests.Validation;

/// <summary>What holds for any statement at all, all the way through the store.</summary>
public sealed class PropertyTests(Campuses campuses)
{
    private const int Batch = 50;

    [Theory, Everywhere]
    public async Task Any_valid_statement_comes_back_equal(Store store)
    {
        for (var batch = 0; batch < (TestRun.IsLong ? 200 : 2); batch++)
        {
            var statements = Generated.Statement(store.Major()).Sample(Batch).ToList();
            using var answer = await campuses.On(store).SendAsync(HttpMethod.Post, "statements", $"[{string.Join(',', statements)}]");
            await Lrs.TextAsync(answer, HttpStatusCode.OK, string.Join('\n', statements));
            foreach (var statement in statements.Select(text => JsonNode.Parse(text)!.AsObject()))
            {
                Expected.ShouldSay(await campuses.On(store).OneAsync(statement["id"]!.GetValue<string>()), statement);
            }
        }
    }

    [Theory, Everywhere]
    public async Task Any_change_that_breaks_a_rule_is_refused_and_stores_nothing(Store store)
    {
        foreach (var (_, broken) in Mutation.Of(Generated.Statement(store.Major())).Sample(TestRun.IsLong ? 5000 : Batch))
        {
            // In the middle of a batch, of which nothing must be left.
            var (before, after) = (Sample.New(), Sample.New());
            await campuses.On(store).RefusesAsync($"[{before},{broken},{after}]");
            foreach (var id in (string[])[before.Id, after.Id])
            {
                using var absent = await campuses.On(store).GetAsync($"statements?statementId={id}");
                await Lrs.TextAsync(absent, HttpStatusCode.NotFound, broken);
            }
        }
    }
}
