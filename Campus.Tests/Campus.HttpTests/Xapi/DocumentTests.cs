using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>Documents of states and profiles, kept as they were sent (xAPI 1.0.3 Communication 2.2, 2.3, 2.6 and 2.7).</summary>
public sealed class DocumentTests(SharedCampus shared)
{
    [Theory]
    [InlineData(Documents.State)]
    [InlineData(Documents.ActivityProfile)]
    [InlineData(Documents.AgentProfile)]
    public async Task A_document_comes_back_byte_for_byte_with_its_type_and_the_sum_of_its_content(string resource)
    {
        using var documents = new Documents(shared.Campus, resource);
        var (parameters, bytes) = (documents.New(), RandomNumberGenerator.GetBytes(5000));
        using var put = await documents.SendAsync(HttpMethod.Put, parameters, bytes, "image/x-eigen; v=1", ifNoneMatch: "*");
        put.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using var got = await documents.GetAsync(parameters);
        (await got.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
        got.Content.Headers.ContentType!.ToString().ShouldBe("image/x-eigen; v=1");
        got.Headers.ETag!.ToString().ShouldBe($"\"{Convert.ToHexStringLower(SHA1.HashData(bytes))}\"");
        got.Content.Headers.LastModified!.Value.ShouldBeInRange(shared.Campus.Clock.GetUtcNow().AddMinutes(-1), shared.Campus.Clock.GetUtcNow().AddMinutes(1));

        using var head = await documents.SendAsync(HttpMethod.Head, parameters);
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Headers.ETag!.ToString().ShouldBe(got.Headers.ETag.ToString());
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        (await documents.GetAsync(parameters, ifNoneMatch: got.Headers.ETag.ToString())).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Posting_merges_the_top_level_of_JSON_objects_and_nothing_deeper()
    {
        using var documents = new Documents(shared.Campus, Documents.State);
        var parameters = documents.New();
        await documents.PostAsync(parameters, """{"x":"foo","y":"bar","n":1.50,"deep":{"a":1,"b":2}}""");
        (await documents.PostAsync(parameters, """{"x":"bash","z":"faz","deep":{"a":3}}""")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await documents.ReadAsync(parameters)).Text.ShouldBe("""{"x":"bash","y":"bar","n":1.50,"deep":{"a":3},"z":"faz"}""");
    }

    [Theory]
    [InlineData("[1]", "application/json")]
    [InlineData("{\"x\":1", "application/json")]
    [InlineData("{\"x\":1}", "text/plain")]
    public async Task What_is_no_JSON_object_cannot_be_merged_and_changes_nothing(string body, string type)
    {
        using var documents = new Documents(shared.Campus, Documents.AgentProfile);
        var parameters = documents.New();
        (await documents.PostAsync(parameters, body, type: type)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await documents.GetAsync(parameters)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await documents.PostAsync(parameters, """{"y":2}""");
        (await documents.PostAsync(parameters, body, type: type)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await documents.ReadAsync(parameters)).Text.ShouldBe("""{"y":2}""");

        var other = documents.New();
        await documents.PutAsync(other, "[1]", ifNoneMatch: "*", type: "text/plain");
        (await documents.PostAsync(other, """{"y":2}""")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await documents.ReadAsync(other)).Text.ShouldBe("[1]");
    }

    [Fact]
    public async Task A_PUT_that_says_JSON_must_be_JSON()
    {
        using var documents = new Documents(shared.Campus, Documents.State);
        (await documents.PutAsync(documents.New(), "geen json")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await documents.PutAsync(documents.New(), "[1]", ifNoneMatch: "*")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData(Documents.State)]
    [InlineData(Documents.ActivityProfile)]
    [InlineData(Documents.AgentProfile)]
    public async Task The_ids_of_documents_are_listed_also_since_a_moment(string resource)
    {
        using var documents = new Documents(shared.Campus, resource);
        var first = documents.New("één");
        await documents.PutAsync(first, "{}", ifNoneMatch: "*");
        await Task.Delay(5);
        var between = shared.Campus.Clock.GetUtcNow();
        var id = resource == Documents.State ? "stateId" : "profileId";
        await documents.PutAsync(new(first) { [id] = "twee/é?" }, "{}", ifNoneMatch: "*");

        first.Remove(id);
        var (all, _) = await documents.ReadAsync(first);
        JsonSerializer.Deserialize<string[]>(all).ShouldBe(["één", "twee/é?"], ignoreOrder: true);
        var (since, _) = await documents.ReadAsync(new(first) { ["since"] = between.ToString("O") });
        JsonSerializer.Deserialize<string[]>(since).ShouldBe(["twee/é?"]);
        (await documents.ReadAsync(documents.New(id: null))).Text.ShouldBe("[]");
    }

    [Fact]
    public async Task A_state_belongs_to_its_registration_and_all_states_of_a_context_go_at_once()
    {
        using var documents = new Documents(shared.Campus, Documents.State);
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var without = documents.New();
        Dictionary<string, string> Of(Guid registration) => new(without) { ["registration"] = registration.ToString() };
        await documents.PutAsync(without, "0");
        await documents.PutAsync(Of(one), "1");
        await documents.PutAsync(Of(two), "2");
        (await documents.ReadAsync(without)).Text.ShouldBe("0");
        (await documents.ReadAsync(Of(two))).Text.ShouldBe("2");

        var all = Of(one);
        all.Remove("stateId");
        (await documents.DeleteAsync(all)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await documents.GetAsync(Of(one))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await documents.ReadAsync(Of(two))).Text.ShouldBe("2");

        all.Remove("registration");
        JsonNode.Parse((await documents.ReadAsync(all)).Text)!.AsArray().Count.ShouldBe(1);
        await documents.DeleteAsync(all);
        (await documents.ReadAsync(all)).Text.ShouldBe("[]");
    }

    [Fact]
    public async Task Agents_are_the_same_by_their_identifier_whatever_they_are_called()
    {
        using var documents = new Documents(shared.Campus, Documents.AgentProfile, version: "2.0.0");
        var (name, parameters) = (Guid.NewGuid().ToString(), documents.New());
        await documents.PutAsync(new(parameters) { ["agent"] = Documents.Agent(name, "Samira") }, "1");

        (await documents.ReadAsync(new(parameters) { ["agent"] = Documents.Agent(name, "Sam") })).Text.ShouldBe("1");
        var group = $$$"""{"objectType":"Group","account":{"name":"{{{name}}}","homePage":"https://campus.example"}}""";
        (await documents.ReadAsync(new(parameters) { ["agent"] = group })).Text.ShouldBe("1");
        (await documents.GetAsync(new(parameters) { ["agent"] = Documents.Agent(name + "x") })).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var old = new Documents(shared.Campus, Documents.AgentProfile);
        (await old.GetAsync(new(parameters) { ["agent"] = group })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(Documents.State, "PUT", "stateId", null)]
    [InlineData(Documents.State, "PUT", "activityId", null)]
    [InlineData(Documents.State, "GET", "agent", null)]
    [InlineData(Documents.State, "GET", "agent", "samira")]
    [InlineData(Documents.State, "GET", "agent", "{\"name\":\"x\"}")]
    [InlineData(Documents.State, "GET", "agent", "{\"objectType\":\"Group\",\"member\":[]}")]
    [InlineData(Documents.State, "DELETE", "activityId", "les")]
    [InlineData(Documents.State, "DELETE", "since", "2026-01-01T00:00:00Z")]
    [InlineData(Documents.State, "POST", "registration", "1")]
    [InlineData(Documents.State, "GET", "StateId", "x")]
    [InlineData(Documents.State, "GET", "profileId", "x")]
    [InlineData(Documents.State, "GET", "since", "2026-01-01T00:00:00Z")]
    [InlineData(Documents.ActivityProfile, "DELETE", "profileId", null)]
    [InlineData(Documents.ActivityProfile, "GET", "agent", "{\"mbox\":\"mailto:a@b.nl\"}")]
    [InlineData(Documents.AgentProfile, "GET", "registration", "6690e6c9-3ef0-4ed3-8b37-7f3964730bee")]
    [InlineData(Documents.AgentProfile, "POST", "profileId", "")]
    public async Task A_parameter_that_is_wrong_missing_or_unknown_is_refused_by_its_name(string resource, string method, string name, string? value)
    {
        using var documents = new Documents(shared.Campus, resource);
        var parameters = documents.New();
        parameters.Remove(name);
        if (value is not null)
        {
            parameters[name] = value;
        }
        using var answer = await documents.SendAsync(new HttpMethod(method), parameters, method is "GET" or "DELETE" ? null : "{}"u8.ToArray(), "application/json");
        (await Lrs.ReadAsync(answer, HttpStatusCode.BadRequest))["path"]!.GetValue<string>().ShouldStartWith(name);
    }

    [Fact]
    public async Task A_document_over_the_limit_is_told_the_limit()
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings
        {
            Extra = new Dictionary<string, string?> { ["Xapi:MaxDocumentBytes"] = "1000" },
        });
        using var documents = new Documents(campus, Documents.State);
        (await documents.PutAsync(documents.New(), new string('1', 1000))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var answer = await documents.PutAsync(documents.New(), new string('1', 1001));
        (await Lrs.ReadAsync(answer, HttpStatusCode.RequestEntityTooLarge))["detail"]!.GetValue<string>().ShouldContain("1000 bytes");
        answer.Headers.GetValues("X-Experience-API-Version").ShouldBe(["1.0.3"]);
    }

    [Fact]
    public async Task Documents_are_for_credentials_with_their_scope_and_all_read_only_reads()
    {
        var scopes = new[] { "state", "profile", "all/read", "statements/write" };
        foreach (var (resource, right) in new[] { (Documents.State, "state"), (Documents.AgentProfile, "profile"), (Documents.ActivityProfile, "profile") })
        {
            foreach (var scope in scopes)
            {
                using var documents = new Documents(shared.Campus, resource, credential: await Lrs.AddCredentialAsync(shared.Campus, scope));
                var parameters = documents.New();
                (await documents.PostAsync(parameters, "{}")).StatusCode.ShouldBe(scope == right ? HttpStatusCode.NoContent : HttpStatusCode.Forbidden);
                (await documents.GetAsync(documents.New(id: null))).StatusCode
                    .ShouldBe(scope == right || scope == "all/read" ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
            }
        }
    }
}
