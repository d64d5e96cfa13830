using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Cohorts;

/// <summary>What somebody does with a group, in the real pages and without scripts.</summary>
public sealed class GroupPageTests(SharedCampus shared)
{
    private const string Utrecht = "/groepen/gespreksvoering-utrecht";
    private const string Online = "/groepen/gespreksvoering-online";
    private const string Assen = "/groepen/gespreksvoering-assen";

    [Fact]
    public async Task The_list_shows_open_groups_and_where_they_are_and_never_one_of_an_organisation()
    {
        using var nobody = shared.Campus.Visit();

        var page = await nobody.GetAsync("/groepen");

        page.Words.ShouldContain("Gespreksvoering in Utrecht");
        page.Words.ShouldContain("Gespreksvoering online");
        page.Words.ShouldNotContain("Assen");
        (await nobody.GetAsync("/groepen?online=true")).Words.ShouldNotContain("Gespreksvoering in Utrecht");
        (await nobody.GetAsync("/groepen?plaats=Nergens")).Words.ShouldContain("Geen groepen gevonden");
        (await nobody.GetAsync("/sitemap.xml")).Text.ShouldNotContain("assen");
    }

    [Fact]
    public async Task Who_applies_has_a_seat_and_reads_why_and_twice_is_once()
    {
        using var visitor = await shared.Campus.VisitAsStrangerAsync();
        var form = await visitor.GetAsync($"{Utrecht}/aanmelden");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.SubmitAsync(form, "main form")));

        answers.ShouldAllBe(page => page.Address.AbsolutePath == Utrecht
            && page.Words.Contains("Je hebt plaats", StringComparison.Ordinal));
        answers[0].Document.QuerySelectorAll(".pc-story li").Length.ShouldBe(2);
        (await visitor.GetAsync("/mijn")).Words.ShouldContain("Gespreksvoering in Utrecht");
        (await visitor.GetAsync($"{Utrecht}/aanmelden")).Address.AbsolutePath.ShouldBe(Utrecht);
    }

    [Fact]
    public async Task Who_leaves_is_out_and_may_come_back_with_a_new_number()
    {
        using var visitor = await shared.Campus.VisitAsStrangerAsync();
        await visitor.SubmitAsync(await visitor.GetAsync($"{Utrecht}/aanmelden"), "main form");
        var leave = await visitor.GetAsync($"{Utrecht}/afmelden");

        var left = await visitor.SubmitAsync(leave, "main form");
        await visitor.SubmitAsync(leave, "main form");

        left.Words.ShouldContain("Meld je aan");
        left.Words.ShouldContain("Afgemeld op");
        var again = await visitor.SubmitAsync(await visitor.GetAsync($"{Utrecht}/aanmelden"), "main form");
        again.Words.ShouldContain("Je hebt plaats");
    }

    [Fact]
    public async Task Where_somebody_approves_an_application_waits_for_that()
    {
        using var visitor = await shared.Campus.VisitAsStrangerAsync();

        var page = await visitor.SubmitAsync(await visitor.GetAsync($"{Online}/aanmelden"), "main form");

        page.Words.ShouldContain("Iemand moet je aanmelding nog goedkeuren");
        page.Words.ShouldContain("Je hebt nummer");
    }

    [Fact]
    public async Task Who_may_decide_about_an_application_says_yes_or_no_with_a_reason_and_nobody_else_does()
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        using var carla = await shared.Campus.VisitAsync(Cast.Carla);
        using var outsider = await shared.Campus.VisitAsStrangerAsync();
        using var yes = await AppliedAsync();
        using var no = await AppliedAsync();

        (await outsider.GetAsync("/groepen/aanvragen")).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await roos.GetAsync("/groepen/aanvragen");
        var (first, second) = (Requests(page)[^2], Requests(page)[^1]);
        var hers = await carla.GetAsync("/groepen/aanvragen");
        hers.Text.ShouldNotContain(first);
        using var forged = new FormUrlEncodedContent(
            [new("aanmelding", first), new("__RequestVerificationToken", Token(page))]);
        await carla.Http.PostAsync("/groepen/aanvragen?handler=Approve", forged);
        (await yes.GetAsync(Online)).Words.ShouldContain("nog goedkeuren");

        await roos.SubmitAsync(page, $"form[action$=Approve]:has(input[value='{first}'])");
        var empty = await roos.SubmitAsync(page, $"form[action$=Reject]:has(input[value='{second}'])", ("reden", " "));
        empty.Words.ShouldContain("Schrijf waarom je nee zegt");
        var reason = ("reden", "Deze groep is voor beginners");
        await roos.SubmitAsync(page, $"form[action$=Reject]:has(input[value='{second}'])", reason);
        await roos.SubmitAsync(page, $"form[action$=Approve]:has(input[value='{second}'])");

        (await yes.GetAsync(Online)).Words.ShouldContain("Goedgekeurd op");
        var refused = await no.GetAsync(Online);
        refused.Words.ShouldContain("reden: Deze groep is voor beginners");
        refused.Words.ShouldContain("Meld je aan");
    }

    private async Task<Visitor> AppliedAsync()
    {
        var visitor = await shared.Campus.VisitAsStrangerAsync();
        await visitor.SubmitAsync(await visitor.GetAsync($"{Online}/aanmelden"), "main form");
        return visitor;
    }

    private static List<string> Requests(Page page) =>
    [
        .. page.Document.QuerySelectorAll("form[action$=Approve] input[name=aanmelding]")
            .Select(input => input.GetAttribute("value")!),
    ];

    private static string Token(Page page) =>
        page.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

    [Fact]
    public async Task A_group_of_an_organisation_is_not_there_for_anybody_else()
    {
        using var nobody = shared.Campus.Visit();
        using var outsider = await shared.Campus.VisitAsStrangerAsync();
        using var tom = await shared.Campus.VisitAsync(Cast.Tom);
        using var carla = await shared.Campus.VisitAsync(Cast.Carla);
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);

        foreach (var url in new[] { Assen, $"{Assen}/agenda.ics", "/gespreksvoering-assen" })
        {
            (await nobody.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, url);
            (await outsider.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, url);
            (await tom.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, url);
        }
        (await outsider.GetAsync($"{Assen}/aanmelden")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await outsider.GetAsync($"{Utrecht}/aanmelden");
        using var forged = FormData.Read(form.Form("main form")).Content();
        using var answer = await outsider.Http.PostAsync($"{Assen}/aanmelden", forged);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await carla.GetAsync(Assen)).Status.ShouldBe(HttpStatusCode.OK);
        (await roos.GetAsync(Assen)).Words.ShouldContain("Je kunt je voor deze groep niet aanmelden");
        (await roos.Http.PostAsync(Assen, forged)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_id_of_a_form_is_a_number_of_who_has_it_and_of_nobody_else()
    {
        using var one = await shared.Campus.VisitAsStrangerAsync();
        using var other = await shared.Campus.VisitAsStrangerAsync();
        var form = await one.GetAsync($"{Utrecht}/aanmelden");
        var id = ("aanvraag", form.Find("input[name=aanvraag]").GetAttribute("value")!);

        var here = await one.SubmitAsync(form, "main form");
        var there = await one.SubmitAsync(await one.GetAsync($"{Online}/aanmelden"), "main form", id);
        var hers = await other.SubmitAsync(await other.GetAsync($"{Utrecht}/aanmelden"), "main form", id);

        here.Words.ShouldContain("Je hebt plaats");
        there.Words.ShouldContain("Je hebt nummer");
        hers.Words.ShouldContain("Je hebt plaats");
    }

    [Fact]
    public async Task The_link_of_a_meeting_is_for_who_has_a_seat()
    {
        using var visitor = await shared.Campus.VisitAsStrangerAsync();
        await visitor.SubmitAsync(await visitor.GetAsync($"{Online}/aanmelden"), "main form");

        (await visitor.GetAsync(Online)).Text.ShouldNotContain("vergadering.voorbeeld.nl");
        (await visitor.GetAsync($"{Online}/agenda.ics")).Text.ShouldNotContain("vergadering.voorbeeld.nl");
    }

    [Fact]
    public async Task The_calendar_file_holds_every_meeting_and_nobody_s_name()
    {
        using var nobody = shared.Campus.Visit();

        var file = await nobody.GetAsync($"{Utrecht}/agenda.ics");

        file.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        file.Text.Split("BEGIN:VEVENT").Length.ShouldBe(4);
        file.Text.ShouldNotContain("ATTENDEE");
        file.Text.ShouldNotContain("METHOD");
    }
}
