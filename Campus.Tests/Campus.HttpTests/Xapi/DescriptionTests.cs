using System.Net;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>What the store tells of activities and agents, and the formats it tells it in (xAPI 1.0.3 Communication 2.1.3, 2.4 and 2.5).</summary>
public sealed class DescriptionTests(SharedCampus shared) : IDisposable
{
    private readonly Lrs lrs = new(shared.Campus, version: "1.0.3");
    private readonly string own = Guid.NewGuid().ToString();

    private string Activity => $"https://campus.example/{own}";

    public void Dispose() => lrs.Dispose();

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task An_activity_is_told_as_all_statements_together_tell_it(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var store = new Lrs(campus, version: "1.0.3");
        await store.StoreAsync(
            About("""{"name":{"en-US":"meeting"},"type":"https://a.nl/old"}"""), About("""{"name":{"fr":"réunion"},"type":"https://a.nl/new"}"""));
        // Again what is known already, and a third language by way of the context and of a sub-statement.
        await store.StoreAsync(About("""{"name":{"en-US":"meeting"}}"""));
        var context = Lrs.New(Guid.NewGuid());
        context["context"]!["contextActivities"] = new JsonObject { ["grouping"] = new JsonArray(Object("""{"name":{"nl":"bijeenkomst"}}""")) };
        var sub = Lrs.New(Guid.NewGuid());
        sub["object"] = new JsonObject
        {
            ["objectType"] = "SubStatement", ["actor"] = sub["actor"]!.DeepClone(), ["verb"] = sub["verb"]!.DeepClone(), ["object"] = Object("""{"moreInfo":"https://a.nl/m"}"""),
        };
        await store.StoreAsync(context, sub);

        JsonNode.DeepEquals(await ActivityAsync(store), JsonNode.Parse($$$$"""
            {"objectType":"Activity","id":"{{{{Activity}}}}","definition":{"type":"https://a.nl/new","moreInfo":"https://a.nl/m",
             "name":{"en-US":"meeting","fr":"réunion","nl":"bijeenkomst"}}}
            """)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_activity_that_nobody_described_has_its_id_and_no_more()
    {
        await lrs.StoreAsync(Lrs.New(Guid.NewGuid(), activity: Activity));
        (await ActivityAsync(lrs)).ToJsonString().ShouldBe($$"""{"objectType":"Activity","id":"{{Activity}}"}""");
    }

    [Fact]
    public async Task Only_who_may_define_changes_what_is_told_and_an_older_word_that_comes_again_is_news()
    {
        using var writer = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "statements/write"));
        await writer.StoreAsync(About("""{"name":{"nl":"eerst"}}"""));
        await writer.StoreAsync(About("""{"name":{"nl":"later"}}"""));
        (await NameAsync()).ShouldBe("eerst");

        await lrs.StoreAsync(About("""{"name":{"nl":"beter"}}"""));
        (await NameAsync()).ShouldBe("beter");
        await lrs.StoreAsync(About("""{"name":{"nl":"eerst"}}"""));
        (await NameAsync()).ShouldBe("eerst");
        await lrs.StoreAsync(About("""{"name":{"nl":"beter"}}"""));
        (await NameAsync()).ShouldBe("beter");

        async Task<string> NameAsync() => (await ActivityAsync(lrs))["definition"]!["name"]!["nl"]!.GetValue<string>();
    }

    [Fact]
    public async Task A_refused_batch_describes_nothing()
    {
        var taken = Lrs.New(Guid.NewGuid());
        await lrs.StoreAsync(taken);
        var other = Lrs.New(Guid.NewGuid());
        other["id"] = taken["id"]!.DeepClone();
        (await lrs.PostAsync(new JsonArray(About("""{"name":{"nl":"nooit"}}"""), other))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ActivityAsync(lrs)).ContainsKey("definition").ShouldBeFalse();
    }

    [Fact]
    public async Task A_person_has_the_names_that_statements_gave_the_newest_first_and_one_identifier()
    {
        foreach (var name in new[] { "Sam", "Samira", "Samira" })
        {
            var statement = Lrs.New(Guid.NewGuid(), name: own);
            statement["actor"]!["name"] = name;
            await lrs.StoreAsync(statement);
        }
        var person = await PersonAsync(Documents.Agent(own, "S."));
        person["objectType"]!.GetValue<string>().ShouldBe("Person");
        person["name"]!.ToJsonString().ShouldBe("""["Samira","Sam","S."]""");
        person["account"]!.AsArray().ShouldHaveSingleItem()!["name"]!.GetValue<string>().ShouldBe(own);
        person.Count.ShouldBe(3);

        (await PersonAsync($$"""{"mbox":"mailto:{{own}}@voorbeeld.nl"}""")).ToJsonString()
            .ShouldBe($$"""{"objectType":"Person","mbox":["mailto:{{own}}@voorbeeld.nl"]}""");
    }

    [Theory]
    [InlineData("/xapi/activities")]
    [InlineData("/xapi/activities?activityId=les")]
    [InlineData("/xapi/activities?activityId=https://a.nl&x=1")]
    [InlineData("/xapi/agents")]
    [InlineData("/xapi/agents?agent=samira")]
    [InlineData("/xapi/agents?agent=%7B%22objectType%22:%22Group%22,%22mbox%22:%22mailto:a@b.nl%22%7D")]
    public async Task A_parameter_that_is_wrong_is_refused(string path) =>
        (await lrs.SendAsync(HttpMethod.Get, path)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Who_may_not_read_all_statements_learns_no_names()
    {
        using var mine = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "statements/write", "statements/read/mine"));
        (await mine.SendAsync(HttpMethod.Get, $"/xapi/agents?agent={Uri.EscapeDataString(Documents.Agent(own))}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await mine.SendAsync(HttpMethod.Get, $"/xapi/activities?activityId={Activity}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_format_holds_for_one_for_many_and_for_more()
    {
        var registration = Guid.NewGuid();
        var statements = Enumerable.Range(0, 3).Select(_ => About("""{"name":{"en":"meeting","nl":"bijeenkomst"}}""", registration)).ToArray();
        await lrs.StoreAsync(statements);
        var id = statements[0]["id"]!.GetValue<string>();
        var page = $"/xapi/statements?registration={registration}&limit=2&format=";

        (await DefinitionsAsync($"/xapi/statements?statementId={id}&format=ids")).ShouldBe([null]);
        (await DefinitionsAsync(page + "ids")).ShouldBe([null, null, null]);
        (await DefinitionsAsync($"/xapi/statements?statementId={id}&format=canonical")).ShouldBe(["""{"name":{"nl":"bijeenkomst"}}"""]);
        (await DefinitionsAsync(page + "canonical")).ShouldAllBe(definition => definition == """{"name":{"nl":"bijeenkomst"}}""");
        (await DefinitionsAsync(page + "exact")).ShouldAllBe(definition => definition == """{"name":{"en":"meeting","nl":"bijeenkomst"}}""");
    }

    private async Task<List<string?>> DefinitionsAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = shared.Campus.Address };
        client.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String("campus:campus-dev"u8));
        client.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
        client.DefaultRequestHeaders.Add("Accept-Language", "nl-NL, en;q=0.5");
        List<string?> definitions = [];
        while (path.Length > 0)
        {
            var answer = await Lrs.ReadAsync(await client.GetAsync(path), HttpStatusCode.OK);
            var statements = answer["statements"]?.AsArray() ?? [answer.DeepClone()];
            definitions.AddRange(statements.Select(statement => statement!["object"]!["definition"]?.ToJsonString()));
            path = answer["more"]?.GetValue<string>() ?? "";
        }
        return definitions;
    }

    private async Task<JsonObject> ActivityAsync(Lrs store) =>
        await Lrs.ReadAsync(await store.SendAsync(HttpMethod.Get, $"/xapi/activities?activityId={Uri.EscapeDataString(Activity)}"), HttpStatusCode.OK);

    private async Task<JsonObject> PersonAsync(string agent) =>
        await Lrs.ReadAsync(await lrs.SendAsync(HttpMethod.Get, $"/xapi/agents?agent={Uri.EscapeDataString(agent)}"), HttpStatusCode.OK);

    private JsonObject About(string definition, Guid? registration = null)
    {
        var statement = Lrs.New(registration ?? Guid.NewGuid(), activity: Activity);
        statement["object"] = Object(definition);
        return statement;
    }

    private JsonObject Object(string definition) => new() { ["id"] = Activity, ["definition"] = JsonNode.Parse(definition) };
}
