using System.Net;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Xapi;

/// <summary>Somebody who is erased is nowhere any more, and what belongs to others is as it was.</summary>
public sealed class ErasureTests
{
    private const string HomePage = "https://participatiecampus.nl";
    private const string Secret = "mijn buurvrouw heet Fatima";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly int Batches = TestRun.IsLong ? 10 : 4;
    private readonly Guid registration = Guid.NewGuid();
    private readonly string person = IdGenerator.NewId();

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Erasing_leaves_no_trace_of_a_person_in_tables_and_files(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var lrs = new Lrs(campus);
        var (file, shared) = ("haar eigen bijlage"u8.ToArray(), "van iedereen"u8.ToArray());
        var (own, mentioned, others) = (Own(file, shared), Mentioned(), Parts.Statement(registration, shared));
        (await lrs.SendAsync(HttpMethod.Post, "/xapi/statements", Parts.Of(new JsonArray(own, others), file, shared))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await lrs.StoreAsync(mentioned, InGroup(), Choice());
        using var states = new Documents(campus, Documents.State);
        using var profiles = new Documents(campus, Documents.AgentProfile);
        var (state, profile) = (states.New(), profiles.New());
        state["agent"] = profile["agent"] = new JsonObject { ["account"] = Account(person) }.ToJsonString();
        await states.PutAsync(state, $"\"{Secret}\"");
        await profiles.PutAsync(profile, $"\"{Secret}\"", ifNoneMatch: "*");
        (await RunAsync(campus, "erased")).Code.ShouldBe(1);

        campus.Clock.Advance(TimeSpan.FromMinutes(11));
        (await RunAsync(campus, "erase")).ShouldBe((0, $"4 statements rewritten without {person}.\n"));

        var (code, output) = await RunAsync(campus, "erased");
        output.ShouldStartWith($"{person} was found in 0 places;");
        code.ShouldBe(0);
        Files(campus, Secret).ShouldBeEmpty();
        Files(campus, "haar eigen bijlage").ShouldBeEmpty();
        Files(campus, "van iedereen").ShouldNotBeEmpty();
        (await states.GetAsync(state)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await profiles.GetAsync(profile)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await ShouldBeNobodysAsync(lrs, own, mentioned);
        (await RunAsync(campus, "erase")).Output.ShouldBe($"0 statements rewritten without {person}.\n");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task An_erasure_that_was_killed_is_finished_by_running_it_again(DatabaseProvider provider)
    {
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings { Provider = provider });
        using var lrs = new Lrs(campus);
        for (var batch = 0; batch < Batches; batch++)
        {
            await lrs.StoreAsync([.. Enumerable.Range(0, 500).Select(_ => Choice())]);
        }
        await using (var killed = campus.Run("erase", person))
        {
            while (!killed.HasExited && (await LeftAsync(lrs)).Count == 500)
            {
                await Task.Delay(10);
            }
            await killed.KillAsync();
        }
        await using var erase = campus.Run("erase", person);
        (await erase.WaitForExitAsync(Patience)).ShouldBe(0, erase.Output + erase.Errors);
        await using var erased = campus.Run("erased", person);
        (await erased.WaitForExitAsync(Patience)).ShouldBe(0, erased.Output + erased.Errors);
        (await lrs.IdsAsync($"?registration={registration}")).Count.ShouldBe(Batches * 500);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Nothing_tells_any_more_who_took_a_course(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var student = await Courses.Student.EnrolAsync(campus);
        var data = JsonNode.Parse((await student.Visitor.GetAsync("/account/mijn-gegevens")).Text)!;
        var actor = data["Account"]!["Nummer in leergegevens"]!.GetValue<string>();
        data["Leerdata"]!["uitspraken"]!.AsArray().ShouldAllBe(statement => statement!["actor"]!["account"]!["name"]!.GetValue<string>() == actor);
        data["Leerdata"]!["uitspraken"]!.AsArray().ShouldNotBeEmpty();
        (await RunAsync(campus, "erased", actor)).Code.ShouldBe(1);

        (await RunAsync(campus, "erase", actor)).Code.ShouldBe(0);

        var (code, output) = await RunAsync(campus, "erased", actor);
        code.ShouldBe(0, output);
        campus.Clock.Advance(TimeSpan.FromMinutes(2));
        (await student.Visitor.GetAsync("/account/mijn-gegevens")).Text.ShouldNotContain(actor);
    }

    [Fact]
    public async Task A_name_that_could_be_part_of_any_text_is_no_account()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await Should.ThrowAsync<CampusException>(() => RunAsync(campus, "erase", "les"));
        await Should.ThrowAsync<CampusException>(() => RunAsync(campus, "erase", "%%%%%%%%%%%%"));
    }

    private async Task ShouldBeNobodysAsync(Lrs lrs, JsonObject own, JsonObject mentioned)
    {
        var hers = await Lrs.ReadAsync(await lrs.GetAsync($"?statementId={own["id"]}"), HttpStatusCode.OK);
        hers["actor"]!.ToJsonString().ShouldBe($$$"""{"account":{"homePage":"{{{HomePage}}}","name":"erased"}}""");
        hers["result"]!.ToJsonString().ShouldBe("""{"success":true}""");
        hers["context"]!.ToJsonString().ShouldBe($$"""{"registration":"{{registration}}"}""");
        hers.ContainsKey("attachments").ShouldBeFalse();

        var theirs = await Lrs.ReadAsync(await lrs.GetAsync($"?statementId={mentioned["id"]}"), HttpStatusCode.OK);
        theirs["result"]!["response"]!.GetValue<string>().ShouldBe("van een ander");
        theirs["context"]!["instructor"]!["account"]!["name"]!.GetValue<string>().ShouldBe("erased");
        theirs["context"]!["instructor"]!.AsObject().ContainsKey("name").ShouldBeFalse();
        (await lrs.IdsAsync($"?registration={registration}")).Count.ShouldBe(5);
        var agent = Uri.EscapeDataString(new JsonObject { ["account"] = Account(person) }.ToJsonString());
        (await lrs.IdsAsync($"?agent={agent}&related_agents=true")).ShouldBeEmpty();
        var choice = await lrs.IdsAsync($"?registration={registration}&verb={Uri.EscapeDataString("https://campus.example/koos")}");
        (await Lrs.ReadAsync(await lrs.GetAsync($"?statementId={choice.Single()}"), HttpStatusCode.OK))["result"]!["response"]!.GetValue<string>().ShouldBe("a[,]b");
    }

    private JsonObject Own(params byte[][] files)
    {
        var statement = Parts.Statement(registration, files);
        statement["actor"] = new JsonObject { ["name"] = Secret, ["account"] = Account(person) };
        statement["result"] = new JsonObject { ["success"] = true, ["response"] = Secret, ["extensions"] = new JsonObject { ["https://a.nl/x"] = Secret } };
        statement["context"]!["extensions"] = new JsonObject { ["https://a.nl/x"] = Secret };
        return statement;
    }

    private JsonObject Mentioned()
    {
        var statement = Lrs.New(registration, name: "iemand-anders");
        statement["result"] = new JsonObject { ["response"] = "van een ander" };
        statement["context"]!["instructor"] = new JsonObject { ["name"] = Secret, ["account"] = Account(person) };
        return statement;
    }

    private JsonObject InGroup()
    {
        var statement = Lrs.New(registration);
        var member = new JsonObject { ["name"] = Secret, ["account"] = Account(person) };
        statement["actor"] = new JsonObject { ["objectType"] = "Group", ["member"] = new JsonArray(member) };
        return statement;
    }

    private JsonObject Choice()
    {
        var statement = Lrs.New(registration, "https://campus.example/koos");
        statement["actor"] = new JsonObject { ["account"] = Account(person) };
        statement["object"]!["definition"] = new JsonObject { ["interactionType"] = "choice" };
        statement["result"] = new JsonObject { ["response"] = "a[,]b" };
        return statement;
    }

    private async Task<List<string>> LeftAsync(Lrs lrs)
    {
        var agent = Uri.EscapeDataString(new JsonObject { ["account"] = Account(person) }.ToJsonString());
        var page = await Lrs.ReadAsync(await lrs.GetAsync($"?agent={agent}&ascending=true&limit=500"), HttpStatusCode.OK);
        return [.. page["statements"]!.AsArray().Select(statement => statement!["id"]!.GetValue<string>())];
    }

    private static JsonObject Account(string name) => new() { ["homePage"] = HomePage, ["name"] = name };

    private static IEnumerable<string> Files(CampusHost campus, string text) =>
        Directory.EnumerateFiles(campus.Data, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0);

    private Task<(int Code, string Output)> RunAsync(CampusHost campus, string command) => RunAsync(campus, command, person);

    private static async Task<(int Code, string Output)> RunAsync(CampusHost campus, string command, string account)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var output = new StringWriter { NewLine = "\n" };
        var known = scope.ServiceProvider.GetServices<ICampusCommand>().Single(known => known.Name == command);
        return (await known.RunAsync([account], output, CancellationToken.None), output.ToString());
    }
}
