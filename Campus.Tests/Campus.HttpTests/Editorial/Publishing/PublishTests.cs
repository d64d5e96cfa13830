using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Editorial.Publishing;

/// <summary>Publishing now, later and no longer, and asking somebody to look first.</summary>
public sealed class PublishTests(EditorialCampus editorial) : IClassFixture<EditorialCampus>
{
    [Fact]
    public async Task Two_presses_publish_once()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Dubbel", "Een tekst.");
        var page = await roos.GetAsync(EditorialCampus.Page(id, "publiceren"));
        await roos.PressAsync(page, "button[value=nu]");
        await roos.PressAsync(page, "button[value=nu]");
        (await editorial.PublicTextAsync(id)).ShouldBe("Een tekst.");
        (await roos.GetAsync(EditorialCampus.Page(id, "versies"))).Document.QuerySelectorAll("[id^=versie-]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_state_has_the_same_word_on_every_screen_and_a_way_to_the_page_once_visitors_see_it()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Overal hetzelfde", "Een tekst.");
        await StateAsync(roos, id, "Concept");
        var page = await roos.GetAsync(EditorialCampus.Page(id, "publiceren"));
        page.Document.QuerySelectorAll("main a").ShouldNotContain(link => link.TextContent.Trim() == "Bekijk op de site");

        var published = await roos.PressAsync(page, "button[value=nu]");
        published.Words.ShouldContain("Het staat op de site.");
        var link = published.Document.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == "Bekijk op de site").GetAttribute("href")!;
        (await roos.GetAsync(link)).Words.ShouldContain("Een tekst.");
        (await roos.GetAsync($"/beheer/inhoud/{id}")).Find($".pc-editor__state a[href='{link}']");
        await StateAsync(roos, id, "Gepubliceerd");

        await EditorialCampus.RewriteAsync(roos, id, "Een andere tekst.");
        await StateAsync(roos, id, "Gepubliceerd, met nieuwe wijzigingen");

        var at = Amsterdam(editorial.Campus.Clock.GetUtcNow().AddMinutes(90));
        var planned = await roos.PressAsync(await roos.GetAsync(EditorialCampus.Page(id, "publiceren")), "button[value=plan]", ("Input.At", $"{at:yyyy-MM-dd'T'HH:mm}"));
        planned.Words.ShouldContain($"vind je het op {link}");
        await StateAsync(roos, id, "Gepland");
        await roos.PressAsync(planned, "button[value=niet-publiceren]");
        (await roos.GetAsync("/beheer/inhoud")).Document.QuerySelectorAll("select[name='Filter.State'] option, select[name='status'] option").Select(option => option.TextContent.Trim())
            .ShouldBe(["Alle", "Concept", "Gepubliceerd", "Gepubliceerd, met nieuwe wijzigingen", "Gepland"]);
    }

    private static async Task StateAsync(Visitor roos, string id, string state)
    {
        (await roos.GetAsync($"/beheer/inhoud/{id}")).Document.QuerySelectorAll(".pc-editor__state .pc-status:not([hidden])").Select(badge => badge.TextContent.Trim())
            .ShouldContain(badge => badge == state || badge.StartsWith(state + ":", StringComparison.Ordinal));
        (await roos.GetAsync(EditorialCampus.Page(id, "publiceren"))).Document.QuerySelectorAll("main .pc-status").Select(badge => badge.TextContent.Trim())
            .ShouldContain(badge => badge == state || badge.StartsWith(state + ":", StringComparison.Ordinal));
        var list = await roos.GetAsync("/beheer/inhoud");
        list.Document.QuerySelectorAll(".pc-lines > li").Single(line => line.QuerySelector($"a[href$='{id}']") is not null)
            .QuerySelector(".pc-status")!.TextContent.Trim().ShouldBe(state);
    }

    [Fact]
    public async Task What_is_planned_is_published_as_it_was_and_later_work_stays_a_draft()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Gepland", "De geplande tekst.");
        var page = await roos.GetAsync(EditorialCampus.Page(id, "publiceren"));
        var at = Amsterdam(editorial.Campus.Clock.GetUtcNow().AddMinutes(90));
        var planned = await roos.PressAsync(page, "button[value=plan]", ("Input.At", $"{at:yyyy-MM-dd'T'HH:mm}"));
        planned.Words.ShouldContain("vanzelf op de site");
        planned.Find("main").TextContent.ShouldContain("Gepland:");

        await EditorialCampus.RewriteAsync(roos, id, "Later geschreven.");
        (await editorial.PublicTextAsync(id)).ShouldBeNull();
        editorial.Campus.Clock.Advance(TimeSpan.FromMinutes(95));
        (await EventuallyAsync(id)).ShouldBe("De geplande tekst.");
        (await roos.GetAsync(EditorialCampus.Page(id, "versies/vergelijken"))).Words.ShouldContain("Later geschreven.");
    }

    [Fact]
    public async Task A_plan_that_does_not_pass_the_gate_becomes_a_task()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var other = await EditorialCampus.DraftAsync(roos, "Doel", "Een doel.");
        await roos.PressAsync(await roos.GetAsync(EditorialCampus.Page(other, "publiceren")), "button[value=nu]");
        var id = await EditorialCampus.DraftAsync(roos, "Straks dood", "Zie [het doel](/doel).");
        var at = Amsterdam(editorial.Campus.Clock.GetUtcNow().AddMinutes(90));
        await roos.PressAsync(await roos.GetAsync(EditorialCampus.Page(id, "publiceren")), "button[value=plan]", ("Input.At", $"{at:yyyy-MM-dd'T'HH:mm}"));
        await roos.PressAsync(await roos.GetAsync(EditorialCampus.Page(other, "publiceren")), "button[value=weg]");

        editorial.Campus.Clock.Advance(TimeSpan.FromMinutes(95));
        await EditorialCampus.EventuallyAsync(roos, id, "niet vanzelf gepubliceerd");
        (await editorial.PublicTextAsync(id)).ShouldBeNull();
        (await roos.GetAsync(EditorialCampus.Page(id, "publiceren"))).Words.ShouldContain("niet vanzelf gepubliceerd");
        (await ((ICampus)editorial.Campus).Mail.ToAsync(Cast.Roos.Email, "staat niet op de site")).Text.ShouldContain("/doel");
    }

    [Fact]
    public async Task An_hour_that_does_not_exist_is_told_and_moved()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Zomertijd", "Een tekst.");
        var page = await roos.PressAsync(await roos.GetAsync(EditorialCampus.Page(id, "publiceren")), "button[value=plan]", ("Input.At", "2027-03-28T02:30"));
        page.Words.ShouldContain("bestaat die dag niet");
        page.Words.ShouldContain("28 maart 2027 om 03:30 uur");
        page = await roos.PressAsync(page, "button[value=niet-publiceren]");
        page.Words.ShouldContain("De geplande publicatie is weg");
        page.Words.ShouldNotContain("Gepland:");
    }

    [Fact]
    public async Task A_moment_that_has_gone_by_is_refused()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Te laat", "Een tekst.");
        var page = await roos.PressAsync(await roos.GetAsync(EditorialCampus.Page(id, "publiceren")), "button[value=plan]", ("Input.At", "2020-01-01T09:00"));
        page.Words.ShouldContain("al voorbij");
        (await roos.PressAsync(page, "button[value=plan]", ("Input.At", ""))).Words.ShouldContain("Kies een dag en een tijd.");
    }

    [Fact]
    public async Task Somebody_asks_gets_a_remark_back_and_then_an_approval()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        using var bas = await editorial.Campus.VisitAsync(Cast.Bas);
        var id = await EditorialCampus.DraftAsync(roos, "Nakijken", "Een tekst.");
        var address = EditorialCampus.Page(id, "publiceren");
        var asked = await roos.SubmitAsync(
            await roos.GetAsync(address), "form:has(select[name=aan])", ("do", "vraag"), ("aan", "rol:Beheerder"), ("tekst", "Klopt de toon?"));
        asked.Words.ShouldContain("Je vraag is verstuurd.");
        (await ((ICampus)editorial.Campus).Mail.ToAsync(Cast.Bas.Email)).Text.ShouldContain("Klopt de toon?");

        (await bas.PressAsync(await bas.GetAsync(address), "button[value=terug]")).Words.ShouldContain("schrijf op wat er nog moet gebeuren");
        await bas.PressAsync(await bas.GetAsync(address), "button[value=terug]", ("tekst", "Maak de titel korter."));
        var back = await roos.GetAsync(address);
        back.Words.ShouldContain("Teruggestuurd");
        back.Words.ShouldContain("Maak de titel korter.");
    }

    [Fact]
    public async Task Who_may_not_edit_is_told_that_it_is_not_there()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Gesloten", "Een tekst.");
        using var samira = await editorial.Campus.VisitAsync(Cast.Samira);
        foreach (var page in new[] { "publiceren", "versies", "versies/vergelijken", "meelezen", "voorbeeld" })
        {
            (await samira.Http.GetAsync(EditorialCampus.Page(id, page))).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Redirect);
        }
    }

    private async Task<string?> EventuallyAsync(string id)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            if (await editorial.PublicTextAsync(id) is { } text)
            {
                return text;
            }
            await Task.Delay(500);
        }
        return null;
    }

    private static DateTime Amsterdam(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")).DateTime;
}
