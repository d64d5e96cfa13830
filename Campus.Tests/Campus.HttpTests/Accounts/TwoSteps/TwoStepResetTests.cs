using System.Net;
using Campus.HttpTests.Accounts.Beheer;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Accounts.TwoSteps;

/// <summary>An administrator helps whoever lost the telephone, and says which roles ask for two steps.</summary>
public sealed class TwoStepResetTests(TwoStepsCampus own) : IClassFixture<TwoStepsCampus>
{
    private CampusHost Campus => own.Campus;

    [Fact]
    public async Task A_reset_ends_two_steps_sessions_and_remembered_devices_and_is_told()
    {
        var olga = await Campus.CarefulAsync();
        using var device = Campus.Visit();
        await device.SignInAsync(olga, ("RememberDevice", "true"));
        using var bas = await Campus.VisitAsync(Cast.Bas);
        var person = await bas.OpenPersonAsync(olga.Member.Email);
        person.Words.ShouldMatch(@"Aan sinds \d");
        var form = await bas.FollowAsync(person, "/twee-stappen");
        (await bas.SubmitAsync(form, "main form", ("Reason", ""))).Words.ShouldContain("Schrijf op waarom");
        var after = await bas.SubmitAsync(form, "main form", ("Reason", "Telefoon gestolen."));
        after.Words.ShouldContain("Twee stappen staan uit");
        after.Document.QuerySelector("main a[href$='/twee-stappen']").ShouldBeNull();

        (await olga.Visitor.IsInAsync()).ShouldBeFalse();
        (await device.IsInAsync()).ShouldBeFalse();
        await ((ICampus)Campus).Mail.ToAsync(olga.Member.Email, "Een beheerder heeft je twee stappen uitgezet");
        (await bas.GetAsync($"/beheer/logboek?onderwerp={person.Address.Segments[^1]}")).Words
            .ShouldContain($"haalde twee stappen weg bij {olga.Member.Name}. Reden: Telefoon gestolen.");

        (await device.GivePasswordAsync(olga.Member)).Address.AbsolutePath.ShouldBe("/mijn");
        var again = await Campus.TurnOnAsync(olga.Member, device, TwoStepActs.TurnOn);
        again.App.Key.ShouldNotBe(olga.App.Key);
        using var old = Campus.Visit();
        await old.GivePasswordAsync(olga.Member);
        (await old.SubmitAsync(await old.GetAsync(TwoStepActs.Recovery), "main form", ("Code", olga.Paper[0]))).Find("#Code[aria-invalid=true]");
    }

    [Fact]
    public async Task Nobody_resets_who_may_not_manage_users_nor_somebody_who_may_more_nor_themselves()
    {
        var chief = await Campus.CarefulAsync("Beheerder");
        await MakeRoleAsync("Helpdesk", "AccessAdminPanel", "ManageUsers");
        await MakeRoleAsync("Balie", "AccessAdminPanel", "EditUsers");
        var self = await chief.Visitor.OpenPersonAsync(chief.Member.Email);
        var address = $"{self.Address.AbsolutePath}/twee-stappen";
        self.Document.QuerySelector($"main a[href='{address}']").ShouldBeNull();
        var form = await chief.Visitor.GetAsync(address);
        (await chief.Visitor.SubmitAsync(form, "main form", ("Reason", "Zelf."))).Words.ShouldContain("Je eigen twee stappen");

        using var desk = await Campus.HireAsync(Cast.Outsider(), "Helpdesk");
        var page = await desk.GetAsync(address);
        (await desk.SubmitAsync(page, "main form", ("Reason", "Grap."))).Words.ShouldContain("mag meer dan jij");
        using var counter = await Campus.HireAsync(Cast.Outsider(), "Balie");
        (await counter.GetAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await counter.SubmitAsync(page, "main form", ("Reason", "Grap."))).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await chief.Visitor.GetAsync(TwoStepActs.Overview)).Words.ShouldContain("Staat aan");
    }

    [Fact]
    public async Task Whoever_runs_the_server_helps_the_only_administrator()
    {
        var chief = await Campus.CarefulAsync("Beheerder");
        await using var scope = Campus.Services.CreateAsyncScope();
        var command = scope.ServiceProvider.GetServices<ICampusCommand>().Single(known => known.Name == "two-steps");
        (await command.RunAsync(["off", chief.Member.Email], TextWriter.Null, TestContext.Current.CancellationToken)).ShouldBe(0);
        (await chief.Visitor.IsInAsync()).ShouldBeFalse();
        using var visitor = Campus.Visit();
        (await visitor.GivePasswordAsync(chief.Member)).Address.AbsolutePath.ShouldBe(TwoStepActs.TurnOn, "an administrator turns them on again first");
        await Should.ThrowAsync<CampusException>(() => command.RunAsync(["off", Cast.Samira.Email], TextWriter.Null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_role_that_asks_for_two_steps_is_no_role_without_them()
    {
        var id = await MakeRoleAsync("Zorgvuldig", "AccessAdminPanel", "ListUsers");
        var member = Cast.Outsider();
        using var visitor = await Campus.HireAsync(member, "Zorgvuldig");
        (await visitor.GetAsync("/beheer/gebruikers")).Status.ShouldBe(HttpStatusCode.OK);

        using var bas = await Campus.VisitAsync(Cast.Bas);
        var form = await bas.GetAsync($"/beheer/rollen/{id}/wijzigen");
        (await bas.SubmitAsync(form, "main form", ("AsksTwoSteps", "true"))).Words.ShouldContain("moet inloggen in twee stappen");

        var owed = await visitor.GetAsync("/beheer/gebruikers");
        owed.Address.AbsolutePath.ShouldBe(TwoStepActs.TurnOn, "also in a session that runs");
        (await visitor.GetAsync("/mijn")).Address.AbsolutePath.ShouldBe(TwoStepActs.TurnOn);
        using var script = new HttpRequestMessage(HttpMethod.Get, "/beheer/gebruikers");
        script.Headers.Add("X-Requested-With", "XMLHttpRequest");
        (await visitor.Http.SendAsync(script)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var again = Campus.Visit();
        var led = await again.GivePasswordAsync(member, $"{Routes.SignIn}?returnUrl=/beheer/gebruikers");
        led.Address.AbsolutePath.ShouldBe(TwoStepActs.TurnOn);

        var app = new AuthenticatorApp(led.Find("[data-key]").GetAttribute("data-key")!, Campus.Clock);
        var codes = await again.SubmitAsync(led, "main form", ("Code", app.Code));
        var after = await again.SubmitAsync(codes, "main form");
        after.Address.AbsolutePath.ShouldBe("/beheer/gebruikers");
        after.Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> MakeRoleAsync(string name, params string[] permissions)
    {
        using var bas = await Campus.VisitAsync(Cast.Bas);
        await bas.SubmitAsync(await bas.GetAsync("/beheer/rollen/nieuw"), "main form", ("Name", name));
        var role = await bas.OpenRoleAsync(name);
        await bas.SubmitAsync(await bas.FollowAsync(role, "/wijzigen"), "main form", permissions.Select(permission => ("Wanted", permission)));
        return role.Address.Segments[^1];
    }
}
