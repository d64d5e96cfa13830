using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Statements;

/// <summary>Context (1.0.3 Data 2.4.6; 2.0 4.2.2.5).</summary>
public sealed class ContextTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row("revision")]
    [Row("platform")]
    public async Task XAPI_00084_00085_revision_and_platform_go_with_an_activity_only(Store store, string name)
    {
        string[] others =
        [
            """{"objectType":"Agent","mbox":"mailto:a@b.nl"}""", """{"objectType":"Group","mbox":"mailto:a@b.nl"}""",
            """{"objectType":"StatementRef","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}""",
        ];
        var lrs = campuses.On(store);
        await lrs.RefusesAsync(Sample.Sub().With($"context/{name}", "\"3\""));
        await lrs.RefusesAsync(others.SelectMany(other => Sample.Both($"context/{name}", "\"3\"").Zip(
            ["object", "object/object"], (sample, path) => sample.With(path, other))));
        await lrs.AcceptsAsync(Sample.Both($"context/{name}", "\"3\""));
        await lrs.AcceptsAsync(Sample.New().With($"context/{name}", "\"3\"").With("object/objectType", "\"Activity\""));
    }

    [Theory, Everywhere]
    [Row("contextActivities", "\"les\"")]
    [Row("contextActivities", "[]")]
    [Row("registration", "\"should fail\"")]
    [Row("registration", "{\"key\":\"x\"}")]
    [Row("instructor", "\"Tom\"")]
    [Row("instructor", "{\"key\":\"x\"}")]
    [Row("team", """{"mbox":"mailto:a@b.nl"}""")]
    [Row("team", """{"objectType":"Agent","mbox":"mailto:a@b.nl"}""")]
    [Row("team", "\"team\"")]
    [Row("revision", "12345")]
    [Row("platform", "{\"key\":\"x\"}")]
    [Row("language", "12345")]
    [Row("language", "{\"a12345\":\"x\"}")]
    [Row("language", "\"something\"")]
    [Row("statement", """{"objectType":"statementref","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}""")]
    [Row("statement", """{"objectType":"StatementRef","id":"should fail"}""")]
    [Row("statement", """{"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}""")]
    public Task XAPI_00086_00087_00088_00089_00090_00091_00092_a_context_has_values_of_the_right_kind(Store store, string name, string value) =>
        campuses.On(store).RefusesAsync(Sample.Both($"context/{name}", value));

    [Theory, Everywhere]
    [Row("""{"parents":[{"id":"https://campus.example/les"}]}""")]
    [Row("""{"Parent":{"id":"https://campus.example/les"}}""")]
    [Row("""{"other":[{"id":"https://campus.example/les"},{"key":"x"}]}""")]
    [Row("""{"other":"https://campus.example/les"}""")]
    [Row("""{"category":[["https://campus.example/les"]]}""")]
    [Row("""{"grouping":{"objectType":"Agent","mbox":"mailto:a@b.nl"}}""")]
    public Task XAPI_00093_00094_context_activities_are_activities_of_four_kinds(Store store, string activities) =>
        campuses.On(store).RefusesAsync(Sample.Both("context/contextActivities", activities));

    [Theory, Everywhere]
    [Row("parent")]
    [Row("grouping")]
    [Row("category")]
    [Row("other")]
    public async Task XAPI_00093_00094_00096_a_single_context_activity_comes_back_as_a_list(Store store, string kind)
    {
        var samples = Sample.Both($"context/contextActivities/{kind}", """{"id":"https://campus.example/les"}""").ToList();
        await campuses.On(store).AcceptsAsync(samples);
        await campuses.On(store).AcceptsAsync(Sample.Both($"context/contextActivities/{kind}", """[{"id":"https://campus.example/les"}]"""));
        (await campuses.On(store).OneAsync(samples[0].Id))["context"]!["contextActivities"]![kind].ShouldBeOfType<JsonArray>();
        (await campuses.On(store).OneAsync(samples[1].Id))["object"]!["context"]!["contextActivities"]![kind].ShouldBeOfType<JsonArray>();
    }

    [Theory, Everywhere(Version = 2)]
    [Row("contextAgents", """[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.nl"},"relevantTypes":["https://a.nl/t","https://a.nl/u"]}]""")]
    [Row("contextAgents", """[{"objectType":"contextAgent","agent":{"objectType":"Agent","openid":"https://a.nl"}}]""")]
    [Row("contextGroups", """[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:a@b.nl"},"relevantTypes":["https://a.nl/t"]}]""")]
    [Row("contextGroups", """[{"objectType":"contextGroup","group":{"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"}]}}]""")]
    public Task IEEE_4_2_2_5_context_agents_and_groups_are_kept(Store store, string name, string value) =>
        campuses.On(store).AcceptsAsync(Sample.Both($"context/{name}", value));

    [Theory, Everywhere(Version = 1)]
    [Row("contextAgents", """[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.nl"}}]""")]
    [Row("contextGroups", """[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:a@b.nl"}}]""")]
    public Task XAPI_00010_context_agents_and_groups_are_not_of_version_1(Store store, string name, string value) =>
        campuses.On(store).RefusesAsync(Sample.Both($"context/{name}", value));

    [Theory, Everywhere(Version = 2)]
    [Row("contextAgents", """{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.nl"}}""")]
    [Row("contextAgents", """[{"agent":{"mbox":"mailto:a@b.nl"}}]""")]
    [Row("contextAgents", """[{"objectType":"contextagent","agent":{"mbox":"mailto:a@b.nl"}}]""")]
    [Row("contextAgents", """[{"objectType":"contextAgent"}]""")]
    [Row("contextAgents", """[{"objectType":"contextAgent","agent":{"key":"x"}}]""")]
    [Row("contextAgents", """[{"objectType":"contextAgent","agent":{"objectType":"Group","mbox":"mailto:a@b.nl"}}]""")]
    [Row("contextAgents", """[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.nl"},"relevantTypes":[]}]""")]
    [Row("contextAgents", """[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.nl"},"relevantTypes":["abc"]}]""")]
    [Row("contextAgents", """[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.nl"},"relevantTypes":"https://a.nl/t"}]""")]
    [Row("contextAgents", """[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.nl"},"extra":1}]""")]
    [Row("contextGroups", """[{"group":{"objectType":"Group","mbox":"mailto:a@b.nl"}}]""")]
    [Row("contextGroups", """[{"objectType":"Should fail","group":{"objectType":"Group","mbox":"mailto:a@b.nl"}}]""")]
    [Row("contextGroups", """[{"objectType":"contextGroup","group":{"mbox":"mailto:a@b.nl"}}]""")]
    [Row("contextGroups", """[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:a@b.nl"},"relevantTypes":[]}]""")]
    [Row("contextGroups", """[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:a@b.nl"},"relevantTypes":["abc"]}]""")]
    [Row("contextGroups", """[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:a@b.nl"},"member":[]}]""")]
    public Task IEEE_4_2_2_5_context_agents_and_groups_follow_their_tables(Store store, string name, string value) =>
        campuses.On(store).RefusesAsync(Sample.Both($"context/{name}", value));
}
