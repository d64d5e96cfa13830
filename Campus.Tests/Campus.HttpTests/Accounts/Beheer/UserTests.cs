using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts.Beheer;

/// <summary>Administrators find people, invite them, give roles and lock accounts.</summary>
public sealed class UserTests(SharedCampus shared)
{
    private static Member Somebody(string name = "Zoë van den Berg-Őry") => Cast.Outsider() with { Name = name };

    [Fact]
    public async Task People_are_found_by_name_without_accents_or_capitals_and_by_address()
    {
        var member = Somebody();
        using var zoe = await shared.Campus.HireAsync(member, "Deelnemer");
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        foreach (var text in new[] { "zoe van", "VAN DEN BERG", "ory", member.Email.ToUpperInvariant() })
        {
            (await bas.GetAsync($"/beheer/gebruikers?q={Uri.EscapeDataString(text)}")).Text.ShouldContain(member.Email, Case.Sensitive, text);
        }
        (await bas.GetAsync("/beheer/gebruikers?q=oe van")).Text.ShouldNotContain(member.Email);
        (await bas.GetAsync($"/beheer/gebruikers?q={member.Email}&status=slot")).Words.ShouldContain("Niemand gevonden");
    }

    [Fact]
    public async Task Nobody_else_sees_anybody()
    {
        using var carla = await shared.Campus.VisitAsync(Cast.Carla);
        (await carla.GetAsync("/beheer/gebruikers")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_is_locked_is_out_at_once_and_hears_why_at_the_door()
    {
        var member = Somebody();
        using var visitor = await shared.Campus.HireAsync(member, "Deelnemer");
        (await visitor.GetAsync("/account/profiel")).Words.ShouldContain("Mijn profiel");

        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var form = await bas.FollowAsync(await bas.OpenPersonAsync(member.Email), "/slot");
        (await bas.SubmitAsync(form, "main form", ("Reason", ""))).Words.ShouldContain("Schrijf op waarom");
        var after = await bas.SubmitAsync(form, "main form", ("Reason", "Uit dienst."));
        after.Words.ShouldContain("Uit dienst.");

        (await visitor.GetAsync("/account/profiel")).Address.AbsolutePath.ShouldBe(Routes.SignIn);
        await Should.ThrowAsync<InvalidOperationException>(() => visitor.SignInAsync(member));

        var open = await bas.FollowAsync(after, "/slot");
        await bas.SubmitAsync(open, "main form");
        await visitor.SignInAsync(member);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_once()
    {
        var member = Somebody();
        using var visitor = await shared.Campus.HireAsync(member, "Redacteur");
        (await visitor.GetAsync("/beheer/hulp")).Status.ShouldBe(HttpStatusCode.OK);

        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var form = await bas.FollowAsync(await bas.OpenPersonAsync(member.Email), "/rollen");
        await bas.SubmitAsync(form, "main form", ("Wanted", form.ValueOf("Deelnemer")));
        (await visitor.GetAsync("/beheer/hulp")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_locked_nor_lose_the_role()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        var person = await bas.OpenPersonAsync(Cast.Bas.Email);
        person.Document.QuerySelector("main a[href$='/slot']").ShouldBeNull("one does not lock oneself");
        var form = await bas.FollowAsync(person, "/rollen");
        (await bas.SubmitAsync(form, "main form", ("Wanted", form.ValueOf("Deelnemer")))).Words.ShouldContain("laatste beheerder");

        var second = Somebody("Tweede Beheerder");
        using var other = await campus.HireAsync(second, "Beheerder");
        var left = await bas.SubmitAsync(form, "main form", ("Wanted", form.ValueOf("Deelnemer")));
        left.Status.ShouldBe(HttpStatusCode.Forbidden, "the role is gone at once");
        var alone = await other.FollowAsync(await other.OpenPersonAsync(second.Email), "/rollen");
        (await other.SubmitAsync(alone, "main form", ("Wanted", alone.ValueOf("Deelnemer")))).Words.ShouldContain("laatste beheerder");
    }

    [Fact]
    public async Task Nobody_gives_a_role_that_may_more_than_they_do()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        await bas.SubmitAsync(await bas.GetAsync("/beheer/rollen/nieuw"), "main form", ("Name", "Helpdesk"));
        var change = await bas.FollowAsync(await bas.OpenRoleAsync("Helpdesk"), "/wijzigen");
        await bas.SubmitAsync(change, "main form", ("Wanted", "AccessAdminPanel"), ("Wanted", "ManageUsers"), ("Wanted", "ManageRoles"));

        using var desk = await campus.HireAsync(Somebody("Helga Desk"), "Helpdesk");
        var form = await desk.FollowAsync(await desk.OpenPersonAsync(Cast.Samira.Email), "/rollen");
        var administrator = form.ValueOf("Beheerder");
        form.Find($"input[value='{administrator}'][disabled]");
        await desk.SubmitAsync(form, "main form", ("Wanted", administrator));
        (await desk.OpenPersonAsync(Cast.Samira.Email)).Find("dl.pc-facts").TextContent.ShouldNotContain("Beheerder");

        var chief = await desk.OpenPersonAsync(Cast.Bas.Email);
        chief.Words.ShouldContain("mag meer dan jij");
        var page = await desk.GetAsync($"{chief.Address.AbsolutePath}/slot");
        (await desk.SubmitAsync(page, "main form", ("Reason", "Grap"))).Words.ShouldContain("mag meer dan jij");

        var own = await desk.FollowAsync(await desk.OpenRoleAsync("Helpdesk"), "/wijzigen");
        await desk.SubmitAsync(own, "main form", ("Wanted", "AccessAdminPanel"), ("Wanted", "ManageUsers"), ("Wanted", "ManageRoles"), ("Wanted", "SiteOwner"));
        (await desk.GetAsync("/beheer/xapi")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_new_address_has_to_be_confirmed_and_may_not_be_anothers()
    {
        var member = Somebody();
        using var visitor = await shared.Campus.HireAsync(member, "Deelnemer");
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var form = await bas.FollowAsync(await bas.OpenPersonAsync(member.Email), "/gegevens");
        (await bas.SubmitAsync(form, "main form", ("Input.Email", Cast.Samira.Email))).Words.ShouldContain("hoort al bij een ander account");
        var moved = Cast.Outsider() with { Name = member.Name };
        (await bas.SubmitAsync(form, "main form", ("Input.Email", moved.Email))).Words.ShouldContain("Nog niet bevestigd");
        (await visitor.GetAsync("/account/profiel")).Address.AbsolutePath.ShouldBe(Routes.SignIn);
    }
}
