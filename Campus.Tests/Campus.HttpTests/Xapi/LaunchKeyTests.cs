using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;
using Campus.Xapi;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Xapi;

/// <summary>A key for one launch does what its content needs for its learner, for hours, and nothing else.</summary>
public sealed class LaunchKeyTests(SharedCampus shared)
{
    private const string Activity = "https://inhoud.example/pakket";
    private readonly Guid registration = Guid.NewGuid();

    [Fact]
    public async Task A_program_gets_a_key_for_one_learner_and_one_activity()
    {
        using var machine = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "campus/launch"));
        using var answer = await AskAsync(machine, Asked("p1"));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var given = await Lrs.ReadAsync(answer, HttpStatusCode.OK);
        given["endpoint"]!.GetValue<string>().ShouldBe(new Uri(shared.Campus.Address, "/xapi/").ToString());
        given["expires"]!.GetValue<DateTime>().ShouldBe(shared.Campus.Clock.GetUtcNow().UtcDateTime.AddHours(4), TimeSpan.FromMinutes(5));
        given["authorization"]!.GetValue<string>().ShouldBe($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{given["key"]}:{given["secret"]}"))}");

        using var content = new Lrs(shared.Campus, $"{given["key"]}:{given["secret"]}");
        var statement = Lrs.New(registration, activity: Activity);
        (await content.PostAsync(statement)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await content.PostAsync(Lrs.New(registration, activity: Activity + "/vraag-1"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var reader = new Lrs(shared.Campus);
        var stored = await Lrs.ReadAsync(await reader.GetAsync($"?statementId={statement["id"]}"), HttpStatusCode.OK);
        stored["authority"]!["account"]!["name"]!.GetValue<string>().ShouldStartWith("launch-");
        await using var scope = shared.Campus.Services.CreateAsyncScope();
        var read = scope.ServiceProvider.GetRequiredService<IStatementStore>().OfRegistrationAsync(registration, TestContext.Current.CancellationToken);
        (await read.ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(known => !known.IsVouchedFor);
    }

    [Fact]
    public async Task The_player_makes_such_a_key_for_content_that_stands_in_a_page()
    {
        var key = shared.Campus.Services.GetRequiredService<ILaunchKeys>().Make("p1", Activity, registration, TimeSpan.FromHours(1));
        using var content = new Lrs(shared.Campus, $"{key.Key}:{key.Secret}");
        var statement = Lrs.New(registration, activity: Activity);
        statement["actor"]!["account"]!["homePage"] = "https://participatiecampus.nl";
        (await content.PostAsync(statement)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await content.PostAsync(Lrs.New(registration, activity: Activity))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_of_another_learner_activity_or_registration_is_refused()
    {
        using var content = await ContentAsync();
        JsonObject[] others =
        [
            Lrs.New(registration, activity: Activity, name: "p2"), Lrs.New(Guid.NewGuid(), activity: Activity), Lrs.New(registration),
            Lrs.New(registration, activity: Activity + "-ander"), Lrs.New(registration, activity: "https://inhoud.example"),
            WithoutContext(Lrs.New(registration, activity: Activity)), About(Lrs.New(registration, activity: Activity)),
        ];
        foreach (var other in others)
        {
            (await content.PostAsync(other)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, other.ToJsonString());
            (await content.PostAsync(new JsonArray(Lrs.New(registration, activity: Activity), other.DeepClone()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        using var reader = new Lrs(shared.Campus);
        (await reader.IdsAsync($"?registration={registration}")).ShouldBeEmpty();
        (await content.SendAsync(HttpMethod.Post, "/xapi/statements", Parts.Of(Parts.Statement(registration, [1]), [1])))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task It_keeps_and_reads_state_of_its_learner_and_reads_nothing_else()
    {
        using var content = await ContentAsync();
        string State(string name, string activity, Guid? of) =>
            $"/xapi/activities/state?stateId=s&activityId={Uri.EscapeDataString(activity)}&agent={Uri.EscapeDataString(Documents.Agent(name))}"
            + (of is null ? "" : $"&registration={of}");

        (await content.SendAsync(HttpMethod.Put, State("p1", Activity, registration), "{}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await content.SendAsync(HttpMethod.Get, State("p1", Activity, registration))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (string, string, Guid?)[] others = [("p2", Activity, registration), ("p1", "https://x.example/a", registration), ("p1", Activity, Guid.NewGuid()), ("p1", Activity, null)];
        foreach (var (name, activity, of) in others)
        {
            (await content.SendAsync(HttpMethod.Get, State(name, activity, of))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await content.SendAsync(HttpMethod.Put, State(name, activity, of), "{}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await content.SendAsync(HttpMethod.Delete, State(name, activity, of))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        string[] closed =
        [
            "/xapi/statements", $"/xapi/statements?registration={registration}", $"/xapi/activities?activityId={Activity}",
            $"/xapi/agents?agent={Uri.EscapeDataString(Documents.Agent("p1"))}",
            $"/xapi/agents/profile?agent={Uri.EscapeDataString(Documents.Agent("p1"))}", $"/xapi/activities/profile?activityId={Activity}",
        ];
        foreach (var url in closed)
        {
            (await content.SendAsync(HttpMethod.Get, url)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, url);
        }
        (await AskAsync(content, Asked("p1"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task It_ends_by_itself_and_when_the_key_that_made_it_is_withdrawn()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var credential = await Lrs.AddCredentialAsync(campus, "campus/launch");
        using var machine = new Lrs(campus, credential);
        async Task<string> NewAsync()
        {
            var given = await Lrs.ReadAsync(await AskAsync(machine, Asked("p1")), HttpStatusCode.OK);
            return $"{given["key"]}:{given["secret"]}";
        }
        async Task<HttpStatusCode> UseAsync(string key)
        {
            using var content = new Lrs(campus, key);
            using var answer = await content.PostAsync(Lrs.New(registration, activity: Activity));
            return answer.StatusCode;
        }

        var old = await NewAsync();
        (await UseAsync(old)).ShouldBe(HttpStatusCode.OK);
        (await UseAsync(old[..^4] + "AAAA")).ShouldBe(HttpStatusCode.Unauthorized);
        (await UseAsync("launch:")).ShouldBe(HttpStatusCode.Unauthorized);
        campus.Clock.Advance(TimeSpan.FromHours(4.1));
        (await UseAsync(old)).ShouldBe(HttpStatusCode.Unauthorized);

        var fresh = await NewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        await bas.SubmitAsync(await bas.GetAsync($"/beheer/xapi/sleutels/{credential.Split(':')[0]}/intrekken"), "main form");
        (await UseAsync(fresh)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("[]", "object")]
    [InlineData("{", "JSON")]
    [InlineData("{}", "actor")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.nl"}}""", "activity")]
    [InlineData("""{"actor":{"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"}]},"activity":"https://x.nl/a"}""", "actor")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.nl"},"activity":"x"}""", "activity")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.nl"},"activity":"https://x.nl/a","registration":"1"}""", "registration")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.nl"},"activity":"https://x.nl/a","registration":null}""", "registration")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.nl"},"activity":"https://x.nl/a","hours":25}""", "hours")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.nl"},"activity":"https://x.nl/a","hours":1e400}""", "hours")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.nl"},"activity":"https://x.nl/a","hours":"-1"}""", "hours")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.nl"},"activity":"https://x.nl/a","scope":"all"}""", "scope")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.nl"},"activity":"https://x.nl/\ud800"}""", "surrogate")]
    public async Task What_is_not_asked_for_rightly_is_refused_with_the_place(string body, string names)
    {
        using var machine = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "campus/launch"));
        using var answer = await machine.SendAsync(HttpMethod.Post, "/api/launch-keys", body);
        (await Lrs.ReadAsync(answer, HttpStatusCode.BadRequest))["detail"]!.GetValue<string>().ShouldContain(names);
    }

    [Fact]
    public async Task Nobody_makes_one_without_the_scope_not_even_who_may_do_all_of_xAPI()
    {
        using var all = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "all"));
        using var nobody = new Lrs(shared.Campus, credential: null);
        (await AskAsync(all, Asked("p1"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(nobody, Asked("p1"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<Lrs> ContentAsync()
    {
        using var machine = new Lrs(shared.Campus, await Lrs.AddCredentialAsync(shared.Campus, "campus/launch", "campus/acts"));
        var given = await Lrs.ReadAsync(await AskAsync(machine, Asked("p1")), HttpStatusCode.OK);
        return new Lrs(shared.Campus, $"{given["key"]}:{given["secret"]}");
    }

    private JsonObject Asked(string name) => new()
    {
        ["actor"] = JsonNode.Parse(Documents.Agent(name)), ["activity"] = Activity, ["registration"] = registration.ToString(),
    };

    private static Task<HttpResponseMessage> AskAsync(Lrs lrs, JsonObject body) => lrs.SendAsync(HttpMethod.Post, "/api/launch-keys", body.ToJsonString());

    private static JsonObject WithoutContext(JsonObject statement)
    {
        statement.Remove("context");
        return statement;
    }

    private static JsonObject About(JsonObject statement)
    {
        statement["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = Guid.NewGuid().ToString() };
        return statement;
    }
}
