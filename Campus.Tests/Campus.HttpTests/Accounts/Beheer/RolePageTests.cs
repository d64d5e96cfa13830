using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts.Beheer;

/// <summary>Administrators make roles and say what they may, and cannot lock the campus by it.</summary>
public sealed class RolePageTests(SharedCampus shared)
{
    [Fact]
    public async Task A_role_says_in_plain_words_what_it_may()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var editor = await bas.OpenRoleAsync("Redacteur");
        editor.Words.ShouldContain("Met deze rol kun je: inhoud publiceren");
        editor.Words.ShouldContain("Hoort bij: Inhoud publiceren");
        editor.Words.ShouldNotContain("alles doen");
        (await bas.OpenRoleAsync("Beheerder")).Words.ShouldContain("alles doen wat in de campus kan");
    }

    [Fact]
    public async Task A_role_is_made_changed_and_removed_and_works_at_once()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        var add = await bas.GetAsync("/beheer/rollen/nieuw");
        var change = await bas.SubmitAsync(add, "main form", ("Name", "Meelezer"), ("Description", "Leest mee."));
        (await bas.SubmitAsync(add, "main form", ("Name", "meelezer"))).Words.ShouldContain("al een rol met deze naam");

        using var reader = await campus.HireAsync(Cast.Outsider() with { Name = "Mees Lezer" }, "Meelezer");
        (await reader.GetAsync("/beheer/hulp")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await bas.SubmitAsync(change, "main form", ("Wanted", "AccessAdminPanel"))).Words.ShouldContain("het beheer openen");
        (await reader.GetAsync("/beheer/hulp")).Status.ShouldBe(HttpStatusCode.OK);

        var old = await bas.SubmitAsync(change, "main form", ("Wanted", "ListUsers"));
        old.Words.ShouldContain("intussen gewijzigd", Case.Sensitive, "the form was of an older version");
        var remove = await bas.FollowAsync(await bas.OpenRoleAsync("Meelezer"), "/verwijderen");
        (await bas.SubmitAsync(remove, "main form")).Words.ShouldContain("Er zijn mensen met deze rol");
        var person = await bas.OpenPersonAsync("mees lezer");
        var roles = await bas.FollowAsync(person, "/rollen");
        await bas.SubmitAsync(roles, "main form", ("Wanted", roles.ValueOf("Deelnemer")));
        (await bas.SubmitAsync(remove, "main form")).Words.ShouldContain("De rol is verwijderd");
    }

    [Fact]
    public async Task The_role_that_may_all_cannot_lose_that_when_nobody_else_has_it()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        var change = await bas.FollowAsync(await bas.OpenRoleAsync("Beheerder"), "/wijzigen");
        (await bas.SubmitAsync(change, "main form", ("Wanted", "ManageRoles"))).Words.ShouldContain("niemand meer die alles mag");
        (await bas.GetAsync("/beheer/rollen")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Roles_of_the_campus_itself_stay()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var anonymous = await bas.OpenRoleAsync("Bezoekers (niet ingelogd)");
        anonymous.Document.QuerySelector("main a[href$='/verwijderen']").ShouldBeNull();
        var remove = await bas.GetAsync($"{anonymous.Address.AbsolutePath}/verwijderen");
        (await bas.SubmitAsync(remove, "main form")).Words.ShouldContain("hoort bij de campus zelf");
        var change = await bas.FollowAsync(anonymous, "/wijzigen");
        (await bas.SubmitAsync(change, "main form", ("Wanted", "ViewContent"), ("Wanted", "SiteOwner"))).Words.ShouldContain("kan niet alles mogen");
    }
}
