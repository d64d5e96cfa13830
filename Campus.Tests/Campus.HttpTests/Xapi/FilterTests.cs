using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>What each filter finds (xAPI 1.0.3 Communication 2.1.3), on both databases.</summary>
public sealed class FilterTests : IAsyncLifetime
{
    private const string Voided = "http://adlnet.gov/expapi/verbs/voided";
    private const string Mentioned = "https://campus.example/verbs/mentioned";
    private readonly Dictionary<DatabaseProvider, CampusHost> campuses = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var provider in Enum.GetValues<DatabaseProvider>())
        {
            campuses[provider] = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var campus in campuses.Values)
        {
            await campus.DisposeAsync();
        }
    }

    [Fact]
    public Task Related_agents_are_found_wherever_a_statement_speaks_of_them() => OnBothAsync(async lrs =>
    {
        var places = new (string Name, Action<JsonObject, JsonObject> Put)[]
        {
            ("instructor", (statement, agent) => statement["context"]!["instructor"] = agent),
            ("team", (statement, agent) => statement["context"]!["team"] = GroupOf(agent)),
            ("context agent", (statement, agent) => statement["context"]!["contextAgents"] =
                new JsonArray(new JsonObject { ["objectType"] = "contextAgent", ["agent"] = agent })),
            ("context group", (statement, agent) => statement["context"]!["contextGroups"] =
                new JsonArray(new JsonObject { ["objectType"] = "contextGroup", ["group"] = GroupOf(agent) })),
            ("actor of a sub-statement", (statement, agent) => statement["object"] = SubStatement(agent, Activity("https://campus.example/a"))),
            ("object of a sub-statement", (statement, agent) => statement["object"] = SubStatement(Agent("else"), agent)),
        };
        foreach (var (name, put) in places)
        {
            var agent = Unique();
            var statement = Lrs.New(Guid.NewGuid());
            put(statement, Agent(agent));
            await lrs.StoreAsync(statement);

            (await lrs.IdsAsync($"?agent={Query(agent)}&related_agents=true")).ShouldBe([Id(statement)], name);
            (await lrs.IdsAsync($"?agent={Query(agent)}")).ShouldBeEmpty(name);
        }
    });

    [Fact]
    public Task An_agent_is_found_as_actor_as_object_and_as_member_of_either() => OnBothAsync(async lrs =>
    {
        var agent = Unique();
        var actor = Lrs.New(Guid.NewGuid(), name: agent);
        var member = Lrs.New(Guid.NewGuid());
        member["actor"] = GroupOf(Agent(agent));
        var target = Lrs.New(Guid.NewGuid());
        target["object"] = Agent(agent);
        var both = Lrs.New(Guid.NewGuid(), name: agent);
        both["object"] = GroupOf(Agent(agent));
        await lrs.StoreAsync(actor, member, target, both);

        (await lrs.IdsAsync($"?agent={Query(agent)}")).ShouldBe([Id(both), Id(target), Id(member), Id(actor)]);
        (await lrs.IdsAsync($"?agent={Query(agent)}&related_agents=true&limit=1")).ShouldBe([Id(both), Id(target), Id(member), Id(actor)]);
    });

    [Fact]
    public Task Who_vouches_for_a_statement_is_a_related_agent() => OnBothAsync(async lrs =>
    {
        var (registration, statement) = (Guid.NewGuid(), Lrs.New(Guid.NewGuid()));
        statement["context"]!["registration"] = registration.ToString();
        await lrs.StoreAsync(statement);
        var stored = await Lrs.ReadAsync(await lrs.GetAsync($"?statementId={Id(statement)}"), System.Net.HttpStatusCode.OK);
        var authority = Uri.EscapeDataString(stored["authority"]!.ToJsonString());

        (await lrs.IdsAsync($"?agent={authority}&related_agents=true")).ShouldContain(Id(statement));
        (await lrs.IdsAsync($"?agent={authority}&related_agents=true&registration={registration}")).ShouldBe([Id(statement)]);
        (await lrs.IdsAsync($"?agent={authority}&registration={registration}")).ShouldBeEmpty();
    });

    [Theory]
    [InlineData("parent")]
    [InlineData("grouping")]
    [InlineData("category")]
    [InlineData("other")]
    public Task Related_activities_are_found_in_every_kind_of_context(string kind) => OnBothAsync(async lrs =>
    {
        var activity = $"https://campus.example/{Unique()}";
        var (outside, inside) = (Lrs.New(Guid.NewGuid()), Lrs.New(Guid.NewGuid()));
        outside["context"]!["contextActivities"] = new JsonObject { [kind] = new JsonArray(Activity(activity)) };
        inside["object"] = SubStatement(Agent("p2"), Activity("https://campus.example/a"));
        inside["object"]!["context"] = new JsonObject { ["contextActivities"] = new JsonObject { [kind] = Activity(activity) } };
        await lrs.StoreAsync(outside, inside);

        (await lrs.IdsAsync($"?activity={activity}&related_activities=true&limit=1")).ShouldBe([Id(inside), Id(outside)]);
        (await lrs.IdsAsync($"?activity={activity}")).ShouldBeEmpty();
        (await lrs.IdsAsync($"?activity={activity}&related_activities=true&verb={Mentioned}")).ShouldBeEmpty();
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_statement_that_refers_to_another_is_found_by_what_that_one_says(bool targetFirst) => OnBothAsync(async lrs =>
    {
        var (activity, person, verb) = ($"https://campus.example/{Unique()}", Unique(), $"https://campus.example/{Unique()}");
        var target = Lrs.New(Guid.NewGuid(), verb, activity, person);
        var registration = target["context"]!["registration"]!.GetValue<string>();
        target["context"]!["instructor"] = Agent(person + "-teacher");
        target["context"]!["contextActivities"] = new JsonObject { ["parent"] = new JsonArray(Activity(activity + "/parent")) };
        var middle = Refer(target, Mentioned);
        var outer = Refer(middle, Mentioned);
        foreach (var statement in targetFirst ? new[] { target, middle, outer } : [outer, middle, target])
        {
            await lrs.StoreAsync(statement);
        }
        List<string> all = targetFirst ? [Id(outer), Id(middle), Id(target)] : [Id(target), Id(middle), Id(outer)];

        string[] queries =
        [
            $"?activity={activity}", $"?verb={verb}", $"?registration={registration}", $"?agent={Query(person)}",
            $"?agent={Query(person)}&activity={activity}&verb={verb}&registration={registration}",
            $"?agent={Query(person + "-teacher")}&related_agents=true", $"?activity={activity}/parent&related_activities=true",
            $"?agent={Query(person + "-teacher")}&related_agents=true&activity={activity}/parent&related_activities=true&registration={registration}",
        ];
        foreach (var query in queries)
        {
            (await lrs.IdsAsync(query)).ShouldBe(all.AsEnumerable(), query);
            (await lrs.IdsAsync(query + "&limit=1&ascending=true")).ShouldBe(Enumerable.Reverse(all), query);
        }
        // All filters must hold for one and the same statement: one says the verb, another the activity.
        (await lrs.IdsAsync($"?activity={activity}&verb={Mentioned}")).ShouldBeEmpty();
        (await lrs.IdsAsync($"?activity={activity}/parent")).ShouldBeEmpty();
    });

    [Fact]
    public Task A_voiding_statement_is_found_by_what_it_voids_which_is_not_found_itself() => OnBothAsync(async lrs =>
    {
        var target = Lrs.New(Guid.NewGuid(), name: Unique());
        var voiding = Refer(target, Voided);
        await lrs.StoreAsync(target);
        await lrs.StoreAsync(voiding);

        var registration = target["context"]!["registration"]!.GetValue<string>();
        (await lrs.IdsAsync($"?registration={registration}")).ShouldBe([Id(voiding)]);
        (await lrs.IdsAsync($"?registration={registration}&verb={Lrs.Answered}")).ShouldBe([Id(voiding)]);
    });

    [Fact]
    public Task Statements_that_refer_to_each_other_in_a_ring_are_found_and_do_no_harm() => OnBothAsync(async lrs =>
    {
        var (one, other, self) = (Lrs.New(Guid.NewGuid(), Mentioned), Lrs.New(Guid.NewGuid(), Mentioned), Lrs.New(Guid.NewGuid(), Mentioned));
        one["object"] = ReferenceTo(other);
        other["object"] = ReferenceTo(one);
        self["object"] = ReferenceTo(self);
        await lrs.StoreAsync(one, other, self);

        var registration = one["context"]!["registration"]!.GetValue<string>();
        (await lrs.IdsAsync($"?registration={registration}")).ShouldBe([Id(other), Id(one)]);
    });

    private async Task OnBothAsync(Func<Lrs, Task> test)
    {
        foreach (var campus in campuses.Values)
        {
            using var lrs = new Lrs(campus);
            await test(lrs);
        }
    }

    private static string Unique() => Guid.NewGuid().ToString("N");

    private static string Id(JsonObject statement) => statement["id"]!.GetValue<string>();

    private static string Query(string name) => Uri.EscapeDataString(Agent(name).ToJsonString());

    private static JsonObject Agent(string name) => new()
    {
        ["objectType"] = "Agent",
        ["account"] = new JsonObject { ["homePage"] = "https://campus.example", ["name"] = name },
    };

    private static JsonObject GroupOf(JsonObject member) => new() { ["objectType"] = "Group", ["member"] = new JsonArray(member) };

    private static JsonObject Activity(string id) => new() { ["objectType"] = "Activity", ["id"] = id };

    private static JsonObject SubStatement(JsonObject actor, JsonObject target) => new()
    {
        ["objectType"] = "SubStatement",
        ["actor"] = actor,
        ["verb"] = new JsonObject { ["id"] = Mentioned },
        ["object"] = target,
    };

    private static JsonObject ReferenceTo(JsonObject statement) => new() { ["objectType"] = "StatementRef", ["id"] = Id(statement) };

    private static JsonObject Refer(JsonObject target, string verb)
    {
        var statement = Lrs.New(Guid.NewGuid(), verb, name: Unique());
        statement["object"] = ReferenceTo(target);
        return statement;
    }
}
