using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Resources;

/// <summary>The formats of an answer (1.0.3 Communication 2.1.3; 2.0 4.1.6.1).</summary>
public sealed class FormatTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row("")]
    [Row("&format=exact")]
    public async Task XAPI_00168_00170_exact_is_as_it_was_received(Store store, string format)
    {
        var sample = Sample.Full();
        await campuses.On(store).StoreAsync(sample);
        var one = await Lrs.JsonAsync(await campuses.On(store).GetAsync($"statements?statementId={sample.Id}{format}"));
        Expected.ShouldSay(one, sample.Json);
    }

    [Theory, Everywhere]
    [Row("statementId")]
    [Row("registration")]
    public async Task XAPI_00171_ids_gives_no_more_than_identifies(Store store, string by)
    {
        var registration = Guid.NewGuid();
        var sample = Rich(registration);
        await campuses.On(store).StoreAsync(sample);
        var statement = await OneAsync(store, by == "statementId" ? $"statementId={sample.Id}&format=ids" : $"registration={registration}&format=ids");
        statement["id"]!.GetValue<string>().ShouldBe(sample.Id);
        Names(statement["actor"]).ShouldBeSubsetOf(["objectType", "mbox"]);
        statement["actor"]!["mbox"]!.GetValue<string>().ShouldBe("mailto:samira@example.nl");
        Names(statement["verb"]).ShouldBe(["id"]);
        var sub = statement["object"]!;
        Names(sub["actor"]).ShouldBe(["objectType", "account"], ignoreOrder: true);
        Names(sub["object"]).ShouldBe(["id"]);
        Names(sub["verb"]).ShouldBe(["id"]);
        Names(statement["context"]!["contextActivities"]!["category"]![0]).ShouldBe(["id"]);
        var team = statement["context"]!["team"]!;
        Names(team).ShouldBe(["objectType", "member"], ignoreOrder: true);
        Names(team["member"]![0]).ShouldBeSubsetOf(["objectType", "mbox"]);
    }

    [Theory, Everywhere]
    [Row("en-GB", "en-GB")]
    [Row("nl", "nl")]
    [Row("nl-NL, en;q=0.5", "nl")]
    [Row("fr;q=0.9, en-GB;q=0.8, nl;q=0.1", "en-GB")]
    [Row("nl;q=0, en-GB;q=0.1", "en-GB")]
    public async Task XAPI_00169_00172_canonical_gives_the_language_that_is_asked(Store store, string accept, string language)
    {
        var registration = Guid.NewGuid();
        var sample = Rich(registration);
        await campuses.On(store).StoreAsync(sample);
        foreach (var query in (string[])[$"statementId={sample.Id}&format=canonical", $"registration={registration}&format=canonical"])
        {
            var statement = await OneAsync(store, query, accept);
            Names(statement["verb"]!["display"]).ShouldBe([language]);
            var definition = statement["object"]!["object"]!["definition"]!;
            Names(definition["name"]).ShouldBe([language]);
            Names(definition["description"]).ShouldBe([language]);
            Names(definition["choices"]![0]!["description"]).ShouldBe([language]);
            definition["interactionType"]!.GetValue<string>().ShouldBe("choice");
            statement["actor"]!["name"]!.GetValue<string>().ShouldBe("Samira");
            Names(statement["context"]!["contextActivities"]!["category"]![0]!["definition"]!["name"]).ShouldBe([language]);
        }
    }

    [Theory, Everywhere]
    public async Task XAPI_00172_exact_takes_no_notice_of_languages(Store store)
    {
        var sample = Rich(Guid.NewGuid());
        await campuses.On(store).StoreAsync(sample);
        var statement = await OneAsync(store, $"statementId={sample.Id}", "nl");
        Names(statement["verb"]!["display"]).ShouldBe(["nl", "en-GB"]);
    }

    private static Sample Rich(Guid registration)
    {
        var activity = Sample.Full().Json["object"]!.AsObject();
        activity["objectType"] = "Activity";
        activity["id"] = $"https://campus.example/{registration}";
        return Sample.Sub().In(registration)
            .With("actor", """{"objectType":"Agent","name":"Samira","mbox":"mailto:samira@example.nl"}""")
            .With("verb/display", """{"nl":"plande","en-GB":"planned"}""")
            .With("object/actor", """{"objectType":"Group","name":"Team","account":{"homePage":"https://campus.example","name":"team"},"member":[{"name":"Tom","mbox":"mailto:tom@example.nl"}]}""")
            .With("object/verb/display", """{"nl":"bezocht","en-GB":"visited"}""")
            .With("object/object", activity.ToJsonString())
            .With("context/team", """{"objectType":"Group","name":"Team","member":[{"name":"Tom","mbox":"mailto:tom@example.nl"}]}""")
            .With("context/contextActivities/category", $$$$"""[{"objectType":"Activity","id":"https://campus.example/c/{{{{registration}}}}","definition":{"name":{"nl":"Soort","en-GB":"Kind"}}}]""");
    }

    private async Task<JsonNode> OneAsync(Store store, string query, string? accept = null)
    {
        (string, string)[] headers = accept is null ? [] : [("Accept-Language", accept)];
        var answer = await campuses.On(store).SendAsync(HttpMethod.Get, $"statements?{query}", headers: headers);
        var json = await Lrs.JsonAsync(answer);
        return json["statements"]?[0] ?? json;
    }

    private static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(property => property.Key);
}
