using Campus.HttpTests.Accounts.Beheer;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts.TwoSteps;

/// <summary>Whoever manages people or roles needs a second step, without anybody having chosen so.</summary>
public sealed class TwoStepDefaultTests(TwoStepsCampus shared) : IClassFixture<TwoStepsCampus>
{
    private CampusHost Campus => shared.Campus;

    [Fact]
    public async Task An_administrator_turns_two_steps_on_before_anything_else()
    {
        var member = Cast.Outsider();
        using var visitor = await Campus.LetInAsync(member, "Beheerder");
        foreach (var url in new[] { "/beheer/gebruikers", "/beheer", "/mijn", "/account/profiel" })
        {
            (await visitor.GetAsync(url)).Address.AbsolutePath.ShouldBe(TwoStepActs.TurnOn, url);
        }
        await Campus.TurnOnAsync(member, visitor, TwoStepActs.TurnOn);
        (await visitor.GetAsync("/beheer/gebruikers")).Address.AbsolutePath.ShouldBe("/beheer/gebruikers");
    }

    [Theory]
    [InlineData("ManageUsers", true)]
    [InlineData("EditUsers", true)]
    [InlineData("DeleteUsers", true)]
    [InlineData("AssignRoleToUsers", true)]
    [InlineData("ManageRoles", true)]
    [InlineData("ListUsers", false)]
    [InlineData("PublishContent", false)]
    [InlineData("ManageOrganisations", false)]
    public async Task A_role_asks_for_them_by_what_it_may_do(string permission, bool asks)
    {
        using var bas = await Campus.VisitAsync(Cast.Bas);
        var name = $"Rol {permission}";
        await bas.SubmitAsync(await bas.GetAsync("/beheer/rollen/nieuw"), "main form", ("Name", name));
        var change = await bas.FollowAsync(await bas.OpenRoleAsync(name), "/wijzigen");
        var after = await bas.SubmitAsync(change, "main form", ("Wanted", "AccessAdminPanel"), ("Wanted", permission));
        after.Words.Contains("moet inloggen in twee stappen", StringComparison.Ordinal).ShouldBe(asks);

        using var visitor = await Campus.LetInAsync(Cast.Outsider(), name);
        ((await visitor.GetAsync("/mijn")).Address.AbsolutePath == TwoStepActs.TurnOn).ShouldBe(asks);
    }

    [Fact]
    public async Task A_role_that_gets_to_manage_people_asks_for_them_from_then_on()
    {
        using var bas = await Campus.VisitAsync(Cast.Bas);
        await bas.SubmitAsync(await bas.GetAsync("/beheer/rollen/nieuw"), "main form", ("Name", "Groeiend"));
        var change = await bas.FollowAsync(await bas.OpenRoleAsync("Groeiend"), "/wijzigen");
        await bas.SubmitAsync(change, "main form", ("Wanted", "AccessAdminPanel"));
        using var visitor = await Campus.LetInAsync(Cast.Outsider(), "Groeiend");
        (await visitor.GetAsync("/mijn")).Address.AbsolutePath.ShouldBe("/mijn");

        change = await bas.FollowAsync(await bas.OpenRoleAsync("Groeiend"), "/wijzigen");
        await bas.SubmitAsync(change, "main form", ("Wanted", "AccessAdminPanel"), ("Wanted", "EditUsers"));
        (await visitor.GetAsync("/mijn")).Address.AbsolutePath.ShouldBe(TwoStepActs.TurnOn);
    }

    [Fact]
    public async Task Who_signed_in_long_ago_gives_the_password_again_before_turning_them_on()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        (await samira.GetAsync(TwoStepActs.TurnOn)).Document.QuerySelector("main input[type=password]").ShouldBeNull();
        campus.Clock.Advance(TimeSpan.FromMinutes(20));
        var page = await samira.GetAsync(TwoStepActs.TurnOn);
        var app = new AuthenticatorApp(page.Find("[data-key]").GetAttribute("data-key")!, campus.Clock);
        var refused = await samira.SubmitAsync(page, "main form", ("Code", app.Code));
        refused.Find("#Password[aria-invalid=true]");
        (await samira.SubmitAsync(refused, "main form", ("Code", app.Code), ("Password", "dit is het zeker niet"))).Find("#Password[aria-invalid=true]");
        var after = await samira.SubmitAsync(refused, "main form", ("Code", app.Code), ("Password", Cast.Password));
        after.Document.QuerySelectorAll("[data-codes] code").Length.ShouldBe(10, after.Words);
    }

    [Fact]
    public async Task The_examples_of_Development_are_spared_there_and_nowhere_else()
    {
        using var bas = await Campus.VisitAsync(Cast.Bas);
        (await bas.GetAsync("/beheer/gebruikers")).Address.AbsolutePath.ShouldBe("/beheer/gebruikers");
        using var nobody = Campus.Visit();
        (await nobody.GetAsync(Routes.SignIn)).Words.ShouldContain("voorbeeldaccounts");

        await using var production = await CampusHost.StartNewAsync(new CampusSettings { Environment = "Production" });
        using var same = await production.VisitAsync(Cast.Bas);
        (await same.GetAsync("/beheer/gebruikers")).Address.AbsolutePath.ShouldBe(TwoStepActs.TurnOn);
        using var stranger = production.Visit();
        (await stranger.GetAsync(Routes.SignIn)).Words.ShouldNotContain("voorbeeldaccounts");
    }
}
