using Campus.TestKit;

namespace Campus.HttpTests.Cohorts;

/// <summary>People hear what happens to their seat, and nothing that is not so any more.</summary>
public sealed class NoticeTests(SharedCampus shared)
{
    private const string Utrecht = "/groepen/gespreksvoering-utrecht";

    private ICampus Campus => shared.Campus;

    [Fact]
    public async Task Who_gets_a_seat_is_told_when_and_where_and_who_leaves_that_she_left()
    {
        var anna = Cast.Outsider();
        using var visitor = await NewAsync(anna);

        await visitor.SubmitAsync(await visitor.GetAsync($"{Utrecht}/aanmelden"), "main form");
        var seated = await Campus.Mail.ToAsync(anna.Email, "Je hebt een plaats in Gespreksvoering in Utrecht");
        await visitor.SubmitAsync(await visitor.GetAsync($"{Utrecht}/afmelden"), "main form");
        var left = await Campus.Mail.ToAsync(anna.Email, "Je bent afgemeld");

        seated.Text.ShouldContain("Kennismaken en luisteren");
        seated.Text.ShouldContain("09:30 tot 12:30 uur, Utrecht");
        seated.Link.AbsolutePath.ShouldBe(Utrecht);
        left.Text.ShouldContain("Haal de bijeenkomsten uit je agenda");
        left.Text.ShouldNotContain("Kosteloos afmelden kon");
    }

    [Fact]
    public async Task Who_waits_for_approval_is_told_so_and_then_what_was_decided_with_the_reason()
    {
        var anna = Cast.Outsider();
        using var visitor = await NewAsync(anna);
        using var roos = await Campus.VisitAsync(Cast.Roos);

        await visitor.SubmitAsync(await visitor.GetAsync("/groepen/gespreksvoering-online/aanmelden"), "main form");
        var applied = await Campus.Mail.ToAsync(anna.Email, "Je aanmelding voor Gespreksvoering online");
        var page = await roos.GetAsync("/groepen/aanvragen");
        var id = page.Document.QuerySelectorAll("form[action$=Reject] input[name=aanmelding]")[^1].GetAttribute("value");
        var reason = ("reden", "De groep is voor Assen.");
        await roos.SubmitAsync(page, $"form[action$=Reject]:has(input[value='{id}'])", reason);
        var rejected = await Campus.Mail.ToAsync(anna.Email, "is afgewezen");

        applied.Text.ShouldContain("Iemand moet dat nog goedkeuren");
        rejected.Text.ShouldContain("De reden: De groep is voor Assen.");
        rejected.Text.ShouldNotContain("Roos");
    }

    private async Task<Visitor> NewAsync(Member member)
    {
        var visitor = Campus.Visit();
        await visitor.RegisterAsync(member);
        return visitor;
    }
}
