using System.Net;
using Campus.HttpTests.Access;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Accounts.Beheer;

/// <summary>Who did what when, in sentences, for those who look after it.</summary>
public sealed class LogTests(SharedCampus shared)
{
    [Fact]
    public async Task What_happened_to_somebody_is_told_in_sentences_without_an_address()
    {
        var member = Cast.Outsider() with { Name = "Lotte Logboek" };
        using var visitor = await shared.Campus.HireAsync(member, "Redacteur");
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var person = await bas.OpenPersonAsync(member.Email);
        var form = await bas.FollowAsync(person, "/slot");
        await bas.SubmitAsync(form, "main form", ("Reason", "Proefdraaien."));

        var log = await bas.GetAsync($"/beheer/logboek?onderwerp={person.Address.Segments[^1]}");
        log.Words.ShouldContain("Bas Willems nodigde uit: Lotte Logboek, als Redacteur");
        log.Words.ShouldContain("Bas Willems zette op slot: Lotte Logboek. Reden: Proefdraaien.");
        log.Words.ShouldNotContain("@");
        var csv = await bas.GetAsync($"/beheer/logboek/export?onderwerp={person.Address.Segments[^1]}");
        csv.Text.ShouldContain("\"Bas Willems\"");
        csv.Text.ShouldNotContain(member.Email);
    }

    [Fact]
    public async Task What_nobody_has_words_for_is_readable_and_harmless_in_a_spreadsheet()
    {
        await RecordAsync("Ruimtevaart", "Launched", "=cmd|' /C calc'!A0", new { Name = "Raket" });
        await RecordAsync("Ruimtevaart", "Published", "<script>alert(1)</script>");
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var log = await bas.GetAsync("/beheer/logboek?soort=Ruimtevaart");
        log.Words.ShouldContain("De campus deed Launched met ‘Raket’ (Ruimtevaart)");
        log.Words.ShouldContain("De campus publiceerde ‘<script>alert(1)</script>’");
        log.Document.QuerySelector("main script").ShouldBeNull();
        var csv = await bas.GetAsync("/beheer/logboek/export?soort=Ruimtevaart");
        csv.Text.ShouldContain("\"'=cmd|' /C calc'!A0\"");
        csv.Text.ShouldNotContain(";=");
    }

    [Theory]
    [InlineData("Recipes", "Exported", "all", "exporteerde alles", "Recepten en exports")]
    [InlineData("Recipes", "Imported", "1", "las in: ‘cursus.zip’", "Recepten en exports")]
    [InlineData("ContentTypes", "FieldAdded", "Course", "voegde een veld toe aan ‘Cursus’", "Contenttypes")]
    [InlineData("ContentTypes", "PartRemoved", "Weg", "verwijderde een onderdeel van ‘Weg’", "Contenttypes")]
    [InlineData("Courses", "Moved", "cursus-1", "zette deelnemers over naar de nieuwe versie van een cursus", "Cursussen")]
    public async Task What_is_done_to_types_recipes_and_courses_is_told_in_Dutch(string category, string name, string thing, string words, string kind)
    {
        await RecordAsync(category, name, thing, new { FileName = "cursus.zip" });
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var log = await bas.GetAsync($"/beheer/logboek?soort={category}");
        log.Words.ShouldContain($"De campus {words}");
        log.Find("main ol.pc-log").TextContent.ShouldContain(kind);
        log.Find("main ol.pc-log").TextContent.ShouldNotContain(category == "ContentTypes" ? "(ContentTypes)" : category);
    }

    [Fact]
    public async Task Every_entry_stands_on_exactly_one_page()
    {
        for (var number = 0; number < 60; number++)
        {
            await RecordAsync("Bladeren", "Created", $"blad-{number:00}");
        }
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        List<string> seen = [];
        var page = await bas.GetAsync("/beheer/logboek?soort=Bladeren");
        while (true)
        {
            seen.AddRange(page.Document.QuerySelectorAll("main ol.pc-log > li .pc-log__sentence").Select(line => line.TextContent.Trim()));
            if (page.Document.QuerySelector("main a[rel=next]") is not { } next)
            {
                break;
            }
            page = await bas.GetAsync(new Uri(page.Address, next.GetAttribute("href")!));
        }
        seen.Count.ShouldBe(60);
        seen.Distinct().Count().ShouldBe(60);
        seen[0].ShouldContain("blad-59");
    }

    [Fact]
    public async Task An_auditor_reads_the_log_and_changes_nothing_anywhere()
    {
        using var auditor = await shared.Campus.HireAsync(Cast.Outsider() with { Name = "Aad Auditor" }, "Auditor");
        (await auditor.GetAsync("/beheer/logboek")).Status.ShouldBe(HttpStatusCode.OK);
        var token = (await auditor.GetAsync("/account/profiel")).Find("main input[name=__RequestVerificationToken]").GetAttribute("value")!;
        List<string> open = [];
        foreach (var route in RouteTable.Rows.Keys.Where(IsChange))
        {
            using var request = RoleTests.RequestFor(route);
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
            using var answer = await auditor.Http.SendAsync(request);
            if ((int)answer.StatusCode < 400 && RoleTests.GotIn(answer))
            {
                open.Add($"{route}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }
        open.ShouldBeEmpty();
    }

    // Trying out a conversation stores nothing.
    private static bool IsChange(string route) =>
        route != "POST /beheer/simulatie" && !route.StartsWith("GET ", StringComparison.Ordinal) && !route.StartsWith("HEAD ", StringComparison.Ordinal)
        && (route.Contains(" /beheer", StringComparison.Ordinal) || route.Contains(" /api", StringComparison.Ordinal));

    private async Task RecordAsync(string category, string name, string thing, object? data = null)
    {
        await using var scope = shared.Campus.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        scope.ServiceProvider.GetRequiredService<IAudit>().Record(category, name, thing, data);
        await db.SaveChangesAsync();
    }
}
