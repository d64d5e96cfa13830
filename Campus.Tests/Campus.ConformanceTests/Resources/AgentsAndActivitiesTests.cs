using System.Net;
using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.Resources;

/// <summary>What the store knows of agents and activities (1.0.3 Communication 2.4 and 2.5; 2.0 4.1.6.3 and 4.1.6.4).</summary>
public sealed class AgentsAndActivitiesTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row("mbox", "\"mailto:{0}@example.nl\"")]
    [Row("mbox_sha1sum", "\"{1}\"")]
    [Row("openid", "\"https://{0}.example/\"")]
    [Row("account", """{{"homePage":"https://campus.example","name":"{0}"}}""")]
    public async Task XAPI_00236_00237_00238_00239_00240_00241_00242_00244_00245_00246_00248_a_person_has_lists_of_what_is_known(
        Store store, string name, string format)
    {
        var (unique, hash) = (Guid.NewGuid().ToString(), (Guid.NewGuid().ToString("N") + "00000000").ToLowerInvariant());
        var identifier = string.Format(format, unique, hash);
        await campuses.On(store).StoreAsync(Sample.New().With("actor", $$"""{"name":"Samira {{unique}}","{{name}}":{{identifier}}}"""));
        var person = await PersonAsync(store, $$"""{"name":"Samira {{unique}}","{{name}}":{{identifier}}}""");
        person["objectType"]!.GetValue<string>().ShouldBe("Person");
        person["name"]!.AsArray().Select(text => text!.GetValue<string>()).ShouldContain($"Samira {unique}");
        JsonNode.DeepEquals(person[name]!.AsArray().ShouldHaveSingleItem(), JsonNode.Parse(identifier)).ShouldBeTrue();
    }

    [Theory, Everywhere]
    public async Task XAPI_00247_an_unknown_agent_is_a_person_of_what_was_asked(Store store)
    {
        var mbox = $"mailto:{Guid.NewGuid()}@example.nl";
        var person = await PersonAsync(store, $$"""{"objectType":"Agent","mbox":"{{mbox}}"}""");
        person["objectType"]!.GetValue<string>().ShouldBe("Person");
        person["mbox"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe(mbox);
        person.Select(property => property.Key).ShouldBeSubsetOf(["objectType", "mbox"]);
    }

    [Theory, Everywhere]
    [Row("")]
    [Row("?agent=true")]
    [Row("?agent=not%20JSON")]
    [Row("?agent=%7B%22name%22:%22x%22%7D")]
    [Row("?Agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D")]
    [Row("?agent=%7B%22mbox%22:%22mailto:a@b.nl%22%7D&extra=1")]
    public async Task XAPI_00243_00249_an_agent_is_asked_for_by_a_valid_agent(Store store, string query)
    {
        using var answer = await campuses.On(store).GetAsync("agents" + query);
        await Lrs.TextAsync(answer, HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    [Row("")]
    [Row("?activityId=campus.example/a")]
    [Row("?ActivityId=https://campus.example/a")]
    [Row("?activityId=https://campus.example/a&extra=1")]
    public async Task XAPI_00250_an_activity_is_asked_for_by_its_IRI(Store store, string query)
    {
        using var answer = await campuses.On(store).GetAsync("activities" + query);
        await Lrs.TextAsync(answer, HttpStatusCode.BadRequest);
    }

    [Theory, Everywhere]
    public async Task XAPI_00251_00252_00253_00254_an_activity_is_all_that_statements_told_of_it(Store store)
    {
        var id = $"https://campus.example/{Guid.NewGuid()}";
        var lrs = campuses.On(store);
        await lrs.StoreAsync(Sample.New().With("object", $$$"""{"id":"{{{id}}}","definition":{"name":{"nl":"Vraag"},"type":"https://campus.example/t"}}"""));
        await lrs.StoreAsync(Sample.New().With("object", $$$$"""{"id":"{{{{id}}}}","definition":{"name":{"en-GB":"Question"},"description":{"nl":"Wat?"}}}"""));
        var activity = await ActivityAsync(store, id);
        activity["id"]!.GetValue<string>().ShouldBe(id);
        var definition = activity["definition"]!;
        definition["name"]!.AsObject().Select(name => name.Key).ShouldBe(["nl", "en-GB"], ignoreOrder: true);
        definition["description"]!["nl"]!.GetValue<string>().ShouldBe("Wat?");
        definition["type"]!.GetValue<string>().ShouldBe("https://campus.example/t");
    }

    [Theory, Everywhere]
    public async Task XAPI_00251_an_unknown_activity_is_an_activity_still(Store store)
    {
        var id = $"https://campus.example/{Guid.NewGuid()}";
        (await ActivityAsync(store, id))["id"]!.GetValue<string>().ShouldBe(id);
    }

    private async Task<JsonObject> PersonAsync(Store store, string agent) =>
        await Lrs.JsonAsync(await campuses.On(store).GetAsync($"agents?agent={Uri.EscapeDataString(agent)}"));

    private async Task<JsonObject> ActivityAsync(Store store, string id) =>
        await Lrs.JsonAsync(await campuses.On(store).GetAsync($"activities?activityId={Uri.EscapeDataString(id)}"));
}
