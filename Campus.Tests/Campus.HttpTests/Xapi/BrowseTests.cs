using System.Net;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Xapi;

/// <summary>Looking through the record store on the screen.</summary>
public sealed class BrowseTests(SharedCampus shared)
{
    private const string Url = "/beheer/xapi/uitspraken";
    private const string Adl = "http://adlnet.gov/expapi/verbs/";
    private readonly Guid registration = Guid.NewGuid();

    [Fact]
    public async Task Statements_read_as_sentences_with_the_newest_first_and_lead_to_a_page_each()
    {
        using var lrs = new Lrs(shared.Campus);
        var lesson = New("completed", "https://campus.example/les", "de les 2", """{"duration":"PT14M","score":{"scaled":0.8}}""");
        await lrs.StoreAsync(New("initialized", "https://campus.example/les", "de les 2"), lesson);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);

        var page = await bas.GetAsync($"{Url}?registratie={registration}");

        Sentences(page).Select(WithoutPerson).ShouldBe(["rondde de les 2 af, 14 minuten, 80%", "begon aan de les 2"]);
        var one = await bas.GetAsync(page.Find(".pc-statements a").GetAttribute("href")!);
        one.Find("h1").TextContent.ShouldEndWith("rondde de les 2 af, 14 minuten, 80%");
        JsonNode.Parse(one.Find("pre code").TextContent)!["id"]!.GetValue<string>().ShouldBe(lesson["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_a_statement_says_is_shown_as_text_and_never_as_a_page()
    {
        using var lrs = new Lrs(shared.Campus);
        var nasty = New("asked", "https://campus.example/x", "<script>alert(1)</script></code></pre><img src=x>");
        nasty["attachments"] = JsonNode.Parse($$"""
            [{"usageType":"https://x.example/u","display":{"nl":"<b>Bijlage</b>"},"contentType":"text/plain","length":3,
              "sha2":"{{new string('a', 64)}}","fileUrl":"javascript:alert(1)"}]
            """);
        await lrs.StoreAsync(nasty);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);

        foreach (var url in new[] { $"{Url}?registratie={registration}", $"{Url}/{nasty["id"]}" })
        {
            var page = await bas.GetAsync(url);
            page.Document.QuerySelectorAll("main script, main img, main a[href^=javascript]").ShouldBeEmpty();
            page.Words.ShouldContain("<script>alert(1)</script>");
        }
    }

    [Fact]
    public async Task Every_filter_finds_what_it_says()
    {
        using var lrs = new Lrs(shared.Campus);
        var person = $"p{registration:N}";
        var activity = $"https://campus.example/{registration}";
        var mailbox = $"{registration:N}@elders.nl";
        var (one, two) = (New("answered", activity, "een", name: person), New("asked", "https://campus.example/y", "twee"));
        two["actor"] = new JsonObject { ["mbox"] = $"mailto:{mailbox}" };
        two["context"]!["contextActivities"] = new JsonObject { ["parent"] = new JsonArray(new JsonObject { ["id"] = activity }) };
        await lrs.StoreAsync(one, two);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        async Task<int> Count(string query) => Sentences(await bas.GetAsync($"{Url}?{query}")).Count;
        var here = $"registratie={registration}";

        (await Count(here)).ShouldBe(2);
        (await Count($"persoon={person}")).ShouldBe(1);
        (await Count($"persoon={mailbox}")).ShouldBe(1);
        (await Count($"persoon={Uri.EscapeDataString(two["actor"]!.ToJsonString())}")).ShouldBe(1);
        (await Count($"{here}&werkwoord=Answered")).ShouldBe(1);
        (await Count($"{here}&werkwoord={Uri.EscapeDataString(Adl + "asked")}")).ShouldBe(1);
        (await Count($"activiteit={Uri.EscapeDataString(activity)}")).ShouldBe(1);
        (await Count($"activiteit={Uri.EscapeDataString(activity)}&ook=activiteiten")).ShouldBe(2);
        (await Count($"{here}&sinds=2020-01-01T12:00&tot=2021-01-01T12:00")).ShouldBe(0);
        (await Count($"{here}&sinds=2020-01-01T12:00")).ShouldBe(2);
        Sentences(await bas.GetAsync($"{Url}?{here}&volgorde=oudste"))[0].ShouldContain("een");
    }

    [Fact]
    public async Task A_filter_with_mistakes_says_so_and_keeps_what_was_typed()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var page = await bas.GetAsync($"{Url}?persoon=%7B\"x\"&werkwoord=vloog&activiteit=les&registratie=12&sinds=ooit&tot=2026-01-01T10:00");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Find(".pc-error-summary").QuerySelectorAll("a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["#persoon", "#werkwoord", "#activiteit", "#registratie", "#sinds"], ignoreOrder: true);
        page.Find("#persoon").GetAttribute("value").ShouldBe("{\"x\"");
        page.Find("#tot").GetAttribute("value").ShouldBe("2026-01-01T10:00");
        page.Document.QuerySelector(".pc-statements").ShouldBeNull();
    }

    [Fact]
    public async Task A_voided_statement_is_shown_as_such_and_linked_with_the_one_that_voids_it()
    {
        using var lrs = new Lrs(shared.Campus);
        var (wrong, voiding) = (New("answered", "https://campus.example/x", "een"), New("voided", "", ""));
        voiding["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = wrong["id"]!.GetValue<string>() };
        await lrs.StoreAsync(wrong);
        await lrs.StoreAsync(voiding);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);

        var standing = await bas.GetAsync($"{Url}?registratie={registration}");
        Sentences(standing).ShouldHaveSingleItem().ShouldEndWith("trok een andere uitspraak in");
        standing.Find($".pc-meta a[href$='{wrong["id"]}']").ShouldNotBeNull();
        var voided = await bas.GetAsync($"{Url}?registratie={registration}&toon=ingetrokken");
        Sentences(voided).ShouldHaveSingleItem().ShouldEndWith("beantwoordde een");
        voided.Find(".pc-statements").TextContent.ShouldContain("Ingetrokken");
        (await bas.GetAsync($"{Url}?toon=ingetrokken")).Document.QuerySelector($"a[href$='{wrong["id"]}']").ShouldNotBeNull();
        var page = await bas.GetAsync($"{Url}/{wrong["id"]}");
        page.Words.ShouldContain("Deze uitspraak is ingetrokken");
        page.Find($".pc-statements a[href$='{voiding["id"]}']").ShouldNotBeNull();
        (await bas.GetAsync($"{Url}/{voiding["id"]}")).Find($".pc-statements a[href$='{wrong["id"]}']").ShouldNotBeNull();
        (await bas.GetAsync($"{Url}/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Leafing_through_shows_every_statement_once_and_what_is_newer_comes_by_itself()
    {
        using var lrs = new Lrs(shared.Campus);
        await lrs.StoreAsync([.. Enumerable.Range(1, 60).Select(number => New("asked", "https://campus.example/x", $"vraag {number}"))]);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var first = await bas.GetAsync($"{Url}?registratie={registration}");

        List<string> seen = [];
        for (var page = first; ;)
        {
            seen.AddRange(Sentences(page));
            if (page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                break;
            }
            page = await bas.GetAsync(next);
        }

        seen.Select(WithoutPerson).ShouldBe(Enumerable.Range(1, 60).Reverse().Select(number => $"stelde een vraag: vraag {number}"));
        var newer = $"{Url}/nieuwer?registratie={registration}&vanaf={first.Find("[data-tail]").GetAttribute("data-position")}";
        (await bas.Http.GetAsync(newer)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await lrs.StoreAsync(New("asked", "https://campus.example/x", "nieuw"));
        (await bas.GetAsync(newer)).Document.QuerySelectorAll("li[data-position]").ShouldHaveSingleItem().TextContent.ShouldContain("nieuw");
    }

    [Fact]
    public async Task Who_may_view_records_but_not_list_accounts_learns_nobodys_name()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await LetCoordinatorsViewAsync(campus);
        using var lrs = new Lrs(campus);
        var (known, stranger) = (New("passed", "https://campus.example/x", "een", name: await ActorAsync(campus, Cast.Samira)), New("passed", "https://campus.example/x", "twee"));
        stranger["actor"] = JsonNode.Parse("""{"name":"Piet Puk","mbox":"mailto:piet@elders.nl"}""");
        known["context"]!["instructor"] = JsonNode.Parse("""{"name":"Piet Puk","mbox":"mailto:piet@elders.nl"}""");
        await lrs.StoreAsync(known, stranger);
        using var bas = await campus.VisitAsync(Cast.Bas);
        using var carla = await campus.VisitAsync(Cast.Carla);
        var query = $"?registratie={registration}";

        (await bas.GetAsync(Url + query)).Text.ShouldContain(Cast.Samira.Name);
        foreach (var url in new[] { Url + query, $"{Url}/{known["id"]}", $"{Url}/{stranger["id"]}", $"{Url}/export/csv{query}", $"{Url}/export/jsonl{query}" })
        {
            var text = (await carla.GetAsync(url)).Text;
            text.ShouldNotContain("Samira Bakker");
            text.ShouldNotContain("piet", Case.Insensitive);
        }
        (await carla.GetAsync(Url + query)).Words.ShouldContain("Deelnemer ");
        var guess = await carla.GetAsync($"{Url}?persoon=piet@elders.nl");
        guess.Words.ShouldContain("mag je niet");
        Sentences(guess).ShouldBeEmpty();
        (await carla.GetAsync("/beheer/xapi")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private JsonObject New(string verb, string activity, string title, string result = "{}", string name = "p1")
    {
        var statement = Lrs.New(registration, Adl + verb, activity, name);
        statement["object"]!["definition"] = new JsonObject { ["name"] = new JsonObject { ["nl"] = title } };
        statement["result"] = JsonNode.Parse(result);
        statement["actor"]!["account"]!["homePage"] = "https://participatiecampus.nl";
        return statement;
    }

    private static List<string> Sentences(Page page) =>
        [.. page.Document.QuerySelectorAll(".pc-statements > li .pc-statements__sentence > a").Select(link => link.TextContent.Trim())];

    private static string WithoutPerson(string sentence) => sentence["Deelnemer p1 ".Length..];

    private static Task LetCoordinatorsViewAsync(CampusHost campus) => ApplyAsync(campus, "Roles", new JsonObject
    {
        ["name"] = "Roles",
        ["Roles"] = new JsonArray(new JsonObject { ["Name"] = Cast.Carla.Role, ["Permissions"] = new JsonArray("ViewLearningRecords") }),
    });

    private static async Task ApplyAsync(CampusHost campus, string name, JsonObject body)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IRecipeStepHandler>().Single(step => step.Name == name);
        await scope.ServiceProvider.GetRequiredService<CampusDb>()
            .InTransactionAsync(token => handler.ApplyAsync(new RecipeStep(body, "$.steps[0]", Folder: null), token));
    }

    private static async Task<string> ActorAsync(CampusHost campus, Member member)
    {
        using var visitor = await campus.VisitAsync(member);
        var data = JsonNode.Parse(await visitor.Http.GetStringAsync("/account/mijn-gegevens"))!;
        return data["Account"]!["Nummer in leergegevens"]!.GetValue<string>();
    }
}
