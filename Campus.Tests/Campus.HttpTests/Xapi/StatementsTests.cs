using System.Net;
using System.Text.Json.Nodes;

namespace Campus.HttpTests.Xapi;

/// <summary>Storing and fetching statements over HTTP (xAPI 1.0.3 Communication 2.1 and 3).</summary>
public sealed class StatementsTests(SharedCampus shared) : IDisposable
{
    private readonly Lrs lrs = new(shared.Campus);
    private readonly Guid registration = Guid.NewGuid();

    public void Dispose() => lrs.Dispose();

    [Fact]
    public async Task What_is_posted_comes_back_with_what_the_store_adds()
    {
        var statement = Lrs.New(registration);
        var id = statement["id"]!.GetValue<string>();
        using var answer = await lrs.PostAsync(statement);
        (await answer.Content.ReadAsStringAsync()).ShouldBe($"[\"{id}\"]");

        using var got = await lrs.GetAsync($"?statementId={id}");
        var stored = await Lrs.ReadAsync(got, HttpStatusCode.OK);
        got.Content.Headers.LastModified.ShouldNotBeNull();
        stored["authority"]!["account"]!["name"]!.GetValue<string>().ShouldBe("campus-key");
        stored["stored"]!.GetValue<string>().ShouldBe(stored["timestamp"]!.GetValue<string>());
        stored["version"]!.GetValue<string>().ShouldBe("2.0.0");
        foreach (var (name, value) in statement)
        {
            JsonNode.DeepEquals(stored[name], value).ShouldBeTrue(name);
        }
    }

    [Fact]
    public async Task The_same_statement_is_welcome_again_and_another_one_under_its_id_is_not()
    {
        var statement = Lrs.New(registration);
        var id = statement["id"]!.GetValue<string>();
        (await lrs.PutAsync(id, statement)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await lrs.PutAsync(id, statement)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await lrs.PostAsync(statement)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var other = Lrs.New(registration, activity: "https://campus.example/anders");
        other["id"] = id;
        (await Lrs.ReadAsync(await lrs.PostAsync(new JsonArray(Lrs.New(registration), other)), HttpStatusCode.Conflict))["status"]!
            .GetValue<int>().ShouldBe(409);
        (await lrs.IdsAsync($"?registration={registration}")).ShouldBe([id]);
    }

    [Fact]
    public async Task A_batch_with_one_bad_statement_is_refused_whole_by_place_and_rule()
    {
        var bad = Lrs.New(registration);
        bad["verb"]!["id"] = "answered";

        var problem = await Lrs.ReadAsync(await lrs.PostAsync(new JsonArray(Lrs.New(registration), bad)), HttpStatusCode.BadRequest);

        problem["path"]!.GetValue<string>().ShouldBe("$[1].verb.id");
        problem["rule"]!.GetValue<string>().ShouldBe("xAPI 2.0 4.2.7");
        (await lrs.IdsAsync($"?registration={registration}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_with_one_id_twice_is_refused()
    {
        var statement = Lrs.New(registration);
        var problem = await Lrs.ReadAsync(await lrs.PostAsync(new JsonArray(statement, statement.DeepClone())), HttpStatusCode.BadRequest);
        problem["path"]!.GetValue<string>().ShouldBe("$[1].id");
    }

    [Fact]
    public async Task Every_filter_finds_what_it_says_and_nothing_else()
    {
        var (one, two) = (Lrs.New(registration), Lrs.New(registration, "https://campus.example/verbs/asked", "https://campus.example/les", registration.ToString()));
        await lrs.StoreAsync(one, two);
        var (first, second) = (one["id"]!.GetValue<string>(), two["id"]!.GetValue<string>());
        var mine = $"registration={registration}";

        (await lrs.IdsAsync($"?{mine}")).ShouldBe([second, first]);
        (await lrs.IdsAsync($"?{mine}&ascending=true")).ShouldBe([first, second]);
        (await lrs.IdsAsync($"?{mine}&limit=1")).ShouldBe([second, first]);
        (await lrs.IdsAsync($"?{mine}&verb={Uri.EscapeDataString(Lrs.Answered)}")).ShouldBe([first]);
        (await lrs.IdsAsync($"?{mine}&activity={Uri.EscapeDataString("https://campus.example/les")}")).ShouldBe([second]);
        (await lrs.IdsAsync($"?agent={Agent(registration.ToString())}")).ShouldBe([second]);
        (await lrs.IdsAsync($"?{mine}&agent={Agent("niemand")}")).ShouldBeEmpty();

        var stored = (await Lrs.ReadAsync(await lrs.GetAsync($"?statementId={first}"), HttpStatusCode.OK))["stored"]!.GetValue<string>();
        (await lrs.IdsAsync($"?{mine}&since={stored}")).ShouldBe([second]);
        (await lrs.IdsAsync($"?{mine}&until={stored}")).ShouldBe([first]);
        (await lrs.IdsAsync($"?{mine}&since=2001-01-01T00:00:00Z&until=2001-01-02T00:00:00Z")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_agent_is_found_as_actor_as_object_and_as_member_once_each()
    {
        var name = registration.ToString();
        var (actor, target, member) = (Lrs.New(registration, name: name), Lrs.New(registration), Lrs.New(registration));
        target["object"] = new JsonObject { ["objectType"] = "Agent", ["account"] = Account(name) };
        member["actor"] = new JsonObject { ["objectType"] = "Group", ["member"] = new JsonArray(new JsonObject { ["account"] = Account(name) }) };
        var both = Lrs.New(registration, name: name);
        both["object"] = target["object"]!.DeepClone();
        await lrs.StoreAsync(actor, target, member, both);

        var found = await lrs.IdsAsync($"?agent={Agent(name)}&ascending=true&limit=2");

        found.ShouldBe(new[] { actor, target, member, both }.Select(statement => statement["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_voided_statement_is_only_found_as_such()
    {
        var statement = Lrs.New(registration);
        var id = statement["id"]!.GetValue<string>();
        var voiding = Lrs.New(registration, "http://adlnet.gov/expapi/verbs/voided");
        voiding["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = id };
        await lrs.StoreAsync(voiding, statement);

        (await lrs.GetAsync($"?statementId={id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lrs.GetAsync($"?voidedStatementId={id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await lrs.GetAsync($"?voidedStatementId={voiding["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lrs.IdsAsync($"?registration={registration}")).ShouldBe([voiding["id"]!.GetValue<string>()]);
    }

    [Theory]
    [InlineData("?agents=x")]
    [InlineData("?Verb=https://a.nl")]
    [InlineData("?verb=answered")]
    [InlineData("?activity=les")]
    [InlineData("?registration=1")]
    [InlineData("?agent=samira")]
    [InlineData("?agent=%7B%22name%22:%22x%22%7D")]
    [InlineData("?since=gisteren")]
    [InlineData("?until=2026-01-01T00:00:00-00:00")]
    [InlineData("?limit=-1")]
    [InlineData("?limit=1.5")]
    [InlineData("?ascending=ja")]
    [InlineData("?limit=1&limit=2")]
    [InlineData("?more=onzin")]
    [InlineData("?format=kort")]
    [InlineData("?statementId=x")]
    [InlineData("?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&limit=1")]
    [InlineData("?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&voidedStatementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    public async Task A_parameter_that_is_wrong_is_refused_by_its_name(string query)
    {
        var problem = await Lrs.ReadAsync(await lrs.GetAsync(query), HttpStatusCode.BadRequest);
        problem["path"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task HEAD_answers_like_GET_without_the_body()
    {
        await lrs.StoreAsync(Lrs.New(registration));
        using var answer = await lrs.SendAsync(HttpMethod.Head, $"/xapi/statements?registration={registration}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldNotBe(0);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    public async Task Only_JSON_is_taken(string type)
    {
        using var answer = await lrs.SendAsync(HttpMethod.Post, "/xapi/statements", "--x", type);
        (await Lrs.ReadAsync(answer, HttpStatusCode.BadRequest))["detail"]!.GetValue<string>().ShouldContain("application/json");
    }

    [Fact]
    public async Task A_request_over_a_limit_is_told_which_one()
    {
        var many = new JsonArray([.. Enumerable.Range(0, 1001).Select(_ => (JsonNode)Lrs.New(registration))]);
        (await Lrs.ReadAsync(await lrs.PostAsync(many), HttpStatusCode.BadRequest))["detail"]!.GetValue<string>().ShouldContain("1000");

        var large = Lrs.New(registration);
        large["result"] = new JsonObject { ["response"] = new string('x', 11 * 1024 * 1024) };
        (await Lrs.ReadAsync(await lrs.PostAsync(large), HttpStatusCode.RequestEntityTooLarge))["detail"]!.GetValue<string>().ShouldContain("bytes");
    }

    [Fact]
    public async Task An_attachment_needs_an_address_for_its_file()
    {
        var statement = Lrs.New(registration);
        statement["attachments"] = JsonNode.Parse("""
            [{"usageType":"https://a.nl/u","display":{},"contentType":"text/plain","length":1,
              "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}]
            """);
        (await Lrs.ReadAsync(await lrs.PostAsync(statement), HttpStatusCode.BadRequest))["path"]!.GetValue<string>().ShouldBe("$.attachments[0]");

        statement["attachments"]![0]!["fileUrl"] = "https://a.nl/bestand.txt";
        (await lrs.PostAsync(statement)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static JsonObject Account(string name) => new() { ["homePage"] = "https://campus.example", ["name"] = name };

    private static string Agent(string name) => Uri.EscapeDataString(new JsonObject { ["account"] = Account(name) }.ToJsonString());
}
