namespace Campus.ConformanceTests.Resources;

/// <summary>Filters that look wide, and statements that target others (1.0.3 Communication 2.1.3; 2.0 4.1.6.1).</summary>
public sealed class RelatedTests(Campuses campuses)
{
    [Theory, Everywhere]
    public async Task XAPI_00176_related_agents_looks_in_every_place_of_an_agent(Store store)
    {
        var lrs = campuses.On(store);
        var agent = $$"""{"objectType":"Agent","mbox":"mailto:{{Guid.NewGuid()}}@example.nl"}""";
        var samples = Sample.WithAgent(agent).Where(sample => !sample.Json.ContainsKey("authority")).ToArray();
        var team = Sample.Both("context/team", $$"""{"objectType":"Group","member":[{{agent}}]}""").ToArray();
        await lrs.StoreAsync([.. samples, .. team, Sample.New()]);

        var query = $"agent={Uri.EscapeDataString(agent)}&ascending=true";
        var wide = await lrs.IdsAsync($"{query}&related_agents=true");
        wide.ShouldBe([.. samples.Select(sample => sample.Id), .. team.Select(sample => sample.Id)]);
        var narrow = await lrs.IdsAsync(query);
        narrow.ShouldBe(samples.Where(sample => IsActorOrObject(sample.ToString(), agent)).Select(sample => sample.Id));
        (await lrs.IdsAsync($"{query}&related_agents=false")).ShouldBe(narrow);
    }

    [Theory, Everywhere(Version = 2)]
    public async Task IEEE_4_1_6_1_related_agents_looks_in_context_agents_and_groups(Store store)
    {
        var lrs = campuses.On(store);
        var agent = $$"""{"objectType":"Agent","mbox":"mailto:{{Guid.NewGuid()}}@example.nl"}""";
        Sample[] samples =
        [
            .. Sample.Both("context/contextAgents", $$"""[{"objectType":"contextAgent","agent":{{agent}}}]"""),
            .. Sample.Both("context/contextGroups", $$$"""[{"objectType":"contextGroup","group":{"objectType":"Group","member":[{{{agent}}}]}}]"""),
        ];
        await lrs.StoreAsync(samples);
        var query = $"agent={Uri.EscapeDataString(agent)}&ascending=true";
        (await lrs.IdsAsync($"{query}&related_agents=true")).ShouldBe(samples.Select(sample => sample.Id));
        (await lrs.IdsAsync(query)).ShouldBeEmpty();
    }

    [Theory, Everywhere]
    public async Task XAPI_00177_related_activities_looks_in_every_place_of_an_activity(Store store)
    {
        var lrs = campuses.On(store);
        var id = $"https://campus.example/{Guid.NewGuid()}";
        Sample[] samples =
        [
            .. Sample.WithActivity($$"""{"id":"{{id}}"}"""),
            .. ((string[])["parent", "grouping", "category"]).SelectMany(kind => Sample.Both($"context/contextActivities/{kind}", $$"""{"id":"{{id}}"}""")),
        ];
        await lrs.StoreAsync([.. samples, Sample.New()]);
        (await lrs.IdsAsync($"activity={id}&related_activities=true&ascending=true")).ShouldBe(samples.Select(sample => sample.Id));
        (await lrs.IdsAsync($"activity={id}&ascending=true")).ShouldBe([samples[0].Id]);
    }

    [Theory, Everywhere]
    public async Task XAPI_00164_a_statement_is_found_by_what_it_refers_to_step_after_step(Store store)
    {
        var lrs = campuses.On(store);
        var (registration, verb) = (Guid.NewGuid(), $"https://campus.example/v/{Guid.NewGuid()}");
        var origin = Sample.New().In(registration).With("verb/id", $"\"{verb}\"");
        var first = Sample.About(origin.Id);
        var second = Sample.About(first.Id);
        var other = Sample.About(Guid.NewGuid().ToString());
        await lrs.StoreAsync(origin);
        await lrs.StoreAsync(first, second, other);
        (await lrs.IdsAsync($"verb={verb}&ascending=true")).ShouldBe([origin.Id, first.Id, second.Id]);
        (await lrs.IdsAsync($"registration={registration}&ascending=true")).ShouldBe([origin.Id, first.Id, second.Id]);
        var moment = (await lrs.OneAsync(origin.Id))["stored"]!.GetValue<string>();
        (await lrs.IdsAsync($"verb={verb}&since={moment}&ascending=true")).ShouldBe([first.Id, second.Id]);
        (await lrs.IdsAsync($"verb={verb}&limit=1")).ShouldBe([second.Id, first.Id, origin.Id]);
    }

    [Theory, Everywhere]
    public async Task XAPI_00164_what_refers_may_come_before_what_it_refers_to(Store store)
    {
        var lrs = campuses.On(store);
        var registration = Guid.NewGuid();
        var origin = Sample.New().In(registration);
        var first = Sample.About(origin.Id);
        var second = Sample.About(first.Id);
        await lrs.StoreAsync(second);
        await lrs.StoreAsync(first);
        await lrs.StoreAsync(origin);
        (await lrs.IdsAsync($"registration={registration}&ascending=true")).ShouldBe([second.Id, first.Id, origin.Id]);
    }

    [Theory, Everywhere]
    public async Task XAPI_00162_what_targets_a_voided_statement_is_found_still(Store store)
    {
        var lrs = campuses.On(store);
        var verb = $"https://campus.example/v/{Guid.NewGuid()}";
        var voided = Sample.New().With("verb/id", $"\"{verb}\"");
        var (about, voiding) = (Sample.About(voided.Id), Sample.Voiding(voided.Id));
        await lrs.StoreAsync(voided);
        await lrs.StoreAsync(about);
        await lrs.StoreAsync(voiding);
        (await lrs.IdsAsync($"verb={verb}&ascending=true")).ShouldBe([about.Id, voiding.Id]);
    }

    [Theory, Everywhere]
    public async Task A_reference_in_the_context_does_not_count(Store store)
    {
        var registration = Guid.NewGuid();
        var origin = Sample.New().In(registration);
        await campuses.On(store).StoreAsync(
            origin, Sample.New().With("context/statement", $$"""{"objectType":"StatementRef","id":"{{origin.Id}}"}"""));
        (await campuses.On(store).IdsAsync($"registration={registration}")).ShouldBe([origin.Id]);
    }

    // As actor or as object, itself or as a member; and not within the sub-statement.
    private static bool IsActorOrObject(string statement, string agent)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(statement)!;
        var target = json["object"]!;
        return json["actor"]!.ToJsonString().Contains(agent, StringComparison.Ordinal)
            || (target["objectType"]?.ToString() != "SubStatement" && target.ToJsonString().Contains(agent, StringComparison.Ordinal));
    }
}
