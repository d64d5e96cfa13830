using System.Net;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Xapi;

/// <summary>Saying on the screen where statements go, and seeing how that goes.</summary>
public sealed class TargetPageTests(SharedCampus shared)
{
    private const string List = "/beheer/xapi/doorsturen";

    private static readonly CampusSettings Quick = new()
    {
        Extra = new Dictionary<string, string?>
        {
            ["Xapi:Forwarding:LookEvery"] = "00:00:00.1",
            ["Xapi:Forwarding:RetryDelay"] = "00:00:00.02",
        },
    };

    [Fact]
    public async Task A_form_that_is_sent_twice_adds_one_target_and_no_page_shows_its_secret()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var name = $"Ander {Guid.NewGuid():N}";
        var form = await bas.GetAsync($"{List}/nieuw");
        var fields = Fields(name, "https://lrs.example/xapi");

        var list = await bas.SubmitAsync(form, "main form", fields);
        await bas.SubmitAsync(form, "main form", fields);

        list.Find("[role=status]").TextContent.ShouldContain("toegevoegd");
        list = await bas.GetAsync(List);
        list.Text.Split(name).Length.ShouldBe(2);
        var link = list.Document.QuerySelectorAll("main h2 a").Single(link => link.TextContent == name).GetAttribute("href")!;
        (await bas.GetAsync(link)).Text.ShouldNotContain("heel-geheim");
        (await AuditAsync(link[(link.LastIndexOf('/') + 1)..])).ShouldBe(["TargetAdded"]);

        var question = await bas.GetAsync($"{link}/verwijderen");
        (await bas.SubmitAsync(question, "main form")).Words.ShouldNotContain(name);
        (await bas.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await bas.GetAsync($"/beheer/logboek?onderwerp={link[(link.LastIndexOf('/') + 1)..]}")).Document.QuerySelector($"main a[href='{link}']").ShouldBeNull();
    }

    [Fact]
    public async Task Mistakes_are_told_and_what_was_typed_stays()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var form = await bas.GetAsync($"{List}/nieuw");
        var back = await bas.SubmitAsync(form, "main form", ("Input.Endpoint", "ftp://lrs.example"), ("Input.Verbs", "completed"));
        back.Find(".pc-error-summary").QuerySelectorAll("a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["#Input_Name", "#Input_Endpoint", "#Input_Key", "#Input_Secret", "#Input_Verbs"], ignoreOrder: true);
        back.Find("#Input_Endpoint").GetAttribute("value").ShouldBe("ftp://lrs.example");
        back.Find("#Input_Verbs").TextContent.ShouldBe("completed");
    }

    [Fact]
    public async Task A_secret_does_not_move_to_another_address_by_itself()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var name = $"Verhuist {Guid.NewGuid():N}";
        var list = await bas.SubmitAsync(await bas.GetAsync($"{List}/nieuw"), "main form", Fields(name, "https://lrs.example/xapi"));
        var page = await bas.GetAsync(list.Document.QuerySelectorAll("main h2 a").Single(link => link.TextContent == name).GetAttribute("href")!);

        (await bas.SubmitAsync(page, "main form", ("Input.Endpoint", "https://elders.example/xapi"))).Find("#Input_Secret-fout").ShouldNotBeNull();
        (await bas.SubmitAsync(page, "main form", ("Input.Name", name + " 2"))).Words.ShouldContain(name + " 2");
        await bas.SubmitAsync(await bas.GetAsync(page.Address.PathAndQuery + "/verwijderen"), "main form");
    }

    [Fact]
    public async Task What_the_other_side_refuses_is_shown_with_its_answer_and_tried_again_on_request()
    {
        await using var campus = await CampusHost.StartNewAsync(Quick);
        await using var other = await OtherStore.StartAsync();
        using var lrs = new Lrs(campus);
        using var bas = await campus.VisitAsync(Cast.Bas);
        other.Answer = _ => 400;
        await bas.SubmitAsync(await bas.GetAsync($"{List}/nieuw"), "main form", Fields("Ander", new Uri(other.Address, "lrs/").ToString()));
        await lrs.StoreAsync(Lrs.New(Guid.NewGuid()), Lrs.New(Guid.NewGuid()));
        await Until(async () => (await bas.GetAsync(List)).Words.Contains("Apart gezet 2 uitspraken", StringComparison.Ordinal));

        var aside = await bas.GetAsync((await bas.GetAsync(List)).Find("a[href$='/apart']").GetAttribute("href")!);
        aside.Words.ShouldContain("dat gaat niet");
        aside.Document.QuerySelectorAll(".pc-statements > li").Length.ShouldBe(2);
        other.Answer = _ => null;
        (await bas.SubmitAsync(aside, ".pc-statements form")).Find("[role=status]").ShouldNotBeNull();
        await Until(() => Task.FromResult(other.Taken.Count == 1));
        await bas.SubmitAsync(aside, "main form");
        await Until(async () => (await bas.GetAsync(aside.Address)).Words.Contains("Er staat niets apart", StringComparison.Ordinal));
        other.Taken.Count.ShouldBe(2);
    }

    private static (string, string)[] Fields(string name, string endpoint) =>
        [("Input.Name", name), ("Input.Endpoint", endpoint), ("Input.Key", "sleutel"), ("Input.Secret", "heel-geheim")];

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            tries.ShouldBeLessThan(100);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private async Task<List<string>> AuditAsync(string id)
    {
        await using var scope = shared.Campus.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CampusDb>().Database
            .SqlQuery<string>($"""SELECT "Name" AS "Value" FROM "AuditEntries" WHERE "CorrelationId" = {id} ORDER BY "CreatedUtc" """)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
