using System.Net;
using System.Text.Json.Nodes;

namespace Campus.HttpTests.Xapi;

/// <summary>Who may talk to the store, in which version (xAPI 1.0.3 Communication 3.3 and 4).</summary>
public sealed class AccessTests(SharedCampus shared)
{
    [Fact]
    public async Task About_is_open_and_tells_the_versions()
    {
        using var nobody = new Lrs(shared.Campus, credential: null, version: null);
        using var answer = await nobody.SendAsync(HttpMethod.Get, "/xapi/about");
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"version":["2.0.0","1.0.3"]}""");
        answer.Headers.GetValues("X-Experience-API-Version").ShouldBe(["2.0.0"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("campus:verkeerd")]
    [InlineData("niemand:campus-dev")]
    [InlineData("campus")]
    public async Task Without_a_known_credential_nobody_gets_in(string? credential)
    {
        using var stranger = new Lrs(shared.Campus, credential);
        using var answer = await stranger.GetAsync("");
        await Lrs.ReadAsync(answer, HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("Basic realm");
        answer.Headers.GetValues("X-Experience-API-Version").ShouldBe(["2.0.0"]);
    }

    [Theory]
    [InlineData("1.0.3", "1.0.3")]
    [InlineData("1.0", "1.0.3")]
    [InlineData("1.0.0", "1.0.3")]
    [InlineData("2.0.0", "2.0.0")]
    public async Task Each_version_is_answered_in_kind(string asked, string answered)
    {
        using var lrs = new Lrs(shared.Campus, version: asked);
        using var answer = await lrs.GetAsync("?limit=1");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("X-Experience-API-Version").ShouldBe([answered]);
        DateTimeOffset.Parse(answer.Headers.GetValues("X-Experience-API-Consistent-Through").Single())
            .ShouldBeGreaterThan(shared.Campus.Clock.GetUtcNow().AddMinutes(-5));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0.95")]
    [InlineData("3.0.0")]
    [InlineData("1.1.0")]
    public async Task Another_version_or_none_is_refused(string? version)
    {
        using var lrs = new Lrs(shared.Campus, version: version);
        using var answer = await lrs.GetAsync("");
        (await Lrs.ReadAsync(answer, HttpStatusCode.BadRequest))["detail"]!.GetValue<string>().ShouldContain("X-Experience-API-Version");
        answer.Headers.Contains("X-Experience-API-Consistent-Through").ShouldBeTrue();
    }

    [Fact]
    public async Task A_credential_does_what_its_scopes_say_and_no_more()
    {
        using var writer = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "statements/write"));
        using var reader = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "all/read"));
        using var other = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "state"));
        var registration = Guid.NewGuid();

        (await writer.PostAsync(Lrs.New(registration))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await writer.GetAsync("")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.PostAsync(Lrs.New(registration))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.IdsAsync($"?registration={registration}")).Count.ShouldBe(1);
        (await other.GetAsync("")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_may_read_only_what_is_theirs_sees_nothing_of_others()
    {
        using var mine = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "statements/write", "statements/read/mine"));
        using var others = new Lrs(shared.Campus);
        var registration = Guid.NewGuid();
        var (own, foreign) = (Lrs.New(registration), Lrs.New(registration));
        await mine.StoreAsync(own);
        await others.StoreAsync(foreign);

        (await mine.IdsAsync($"?registration={registration}")).ShouldBe([own["id"]!.GetValue<string>()]);
        (await mine.GetAsync($"?statementId={own["id"]}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await mine.GetAsync($"?statementId={foreign["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await others.IdsAsync($"?registration={registration}")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Referring_to_a_statement_of_others_does_not_tell_what_it_says()
    {
        using var mine = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "statements/write", "statements/read/mine"));
        using var others = new Lrs(shared.Campus);
        var (registration, name) = (Guid.NewGuid(), Guid.NewGuid().ToString());
        var (own, foreign) = (Lrs.New(registration, name: name), Lrs.New(registration, name: name));
        await mine.StoreAsync(own);
        await others.StoreAsync(foreign);
        var (toOwn, toForeign) = (About(own), About(foreign));
        await mine.StoreAsync(toOwn, toForeign);

        var agent = Uri.EscapeDataString(Documents.Agent(name));
        foreach (var query in new[] { $"?agent={agent}", $"?registration={registration}", $"?agent={agent}&verb={Lrs.Answered}", $"?agent={agent}&related_agents=true" })
        {
            (await mine.IdsAsync(query)).Order().ShouldBe(new[] { own, toOwn }.Select(statement => statement["id"]!.GetValue<string>()).Order(), query);
        }
        (await others.IdsAsync($"?registration={registration}")).Count.ShouldBe(4);
    }

    private static JsonObject About(JsonObject statement) => new()
    {
        ["id"] = Guid.CreateVersion7().ToString(),
        ["actor"] = new JsonObject { ["mbox"] = "mailto:orakel@campus.example" },
        ["verb"] = new JsonObject { ["id"] = "https://campus.example/verbs/verwijst" },
        ["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = statement["id"]!.GetValue<string>() },
    };
}
