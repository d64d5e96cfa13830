using Campus.TestKit;

namespace Campus.HttpTests.Accounts;

/// <summary>A new password: by mail for who forgot it, on the profile for who knows it.</summary>
public sealed class PasswordTests(SharedCampus shared)
{
    private const string Forgotten = "/account/wachtwoord-vergeten";
    private const string Fresh = "vier nieuwe losse woorden";

    private ICampus Campus => shared.Campus;

    [Fact]
    public async Task Asking_for_a_new_password_tells_nothing_about_who_has_an_account()
    {
        var member = Newcomers.New();
        (await Campus.JoinAsync(member)).Dispose();
        using var visitor = Campus.Visit();
        var unknown = await visitor.SubmitAsync(await visitor.GetAsync(Forgotten), "main form", [("Email", "nooit.geweest@elders.nl")]);
        var known = await visitor.SubmitAsync(await visitor.GetAsync(Forgotten), "main form", [("Email", member.Email)]);

        known.Words.ShouldBe(unknown.Words);
        await Campus.Mail.ToAsync(member.Email, "nieuw wachtwoord");
        Campus.Mail.All.ShouldNotContain(mail => mail.To.Contains("nooit.geweest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_password_opens_a_locked_account_and_its_link_works_once()
    {
        var member = Newcomers.New();
        (await Campus.JoinAsync(member)).Dispose();
        using var visitor = Campus.Visit();
        for (var guess = 0; guess < 6; guess++)
        {
            await visitor.TryAsync(member.Email, "dit is het zeker niet");
        }

        var form = await visitor.OpenResetAsync(Campus, member);
        (await visitor.SubmitAsync(form, "main form", [("Password", "welkom2026")])).Find("#Password[aria-invalid=true]");
        (await visitor.SubmitAsync(form, "main form", [("Password", Fresh)])).Words.ShouldContain("Je wachtwoord is veranderd");

        (await visitor.GetAsync(form.Address)).Words.ShouldContain("werkt niet meer");
        (await visitor.TryAsync(member.Email, member.Password)).IsSignInPage().ShouldBeTrue();
        (await visitor.TryAsync(member.Email, Fresh)).IsSignInPage().ShouldBeFalse();
        (await Campus.Mail.ToAsync(member.Email, "is veranderd")).Text.ShouldContain("Heb jij dit niet gedaan?");
    }

    [Fact]
    public async Task A_reset_form_sent_twice_says_twice_that_it_went_well()
    {
        var member = Newcomers.New();
        (await Campus.JoinAsync(member)).Dispose();
        using var visitor = Campus.Visit();
        var form = await visitor.OpenResetAsync(Campus, member);
        for (var time = 0; time < 2; time++)
        {
            (await visitor.SubmitAsync(form, "main form", [("Password", Fresh)])).Words.ShouldContain("Je wachtwoord is veranderd");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?id=bestaat-niet&code=abc")]
    [InlineData("?id=bestaat-niet&code=%00%%%")]
    public async Task Half_a_link_is_no_link(string query)
    {
        using var visitor = Campus.Visit();
        (await visitor.GetAsync($"/account/wachtwoord-herstellen{query}")).Words.ShouldContain("werkt niet meer");
        (await visitor.GetAsync($"/account/bevestigen{query}")).Words.ShouldContain("werkt niet meer");
    }

    [Fact]
    public async Task Changing_a_password_asks_for_the_old_one_and_ends_other_sessions()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var here = await campus.VisitAsync(Cast.Samira);
        using var elsewhere = await campus.VisitAsync(Cast.Samira);
        var page = await here.GetAsync("/account/wachtwoord-wijzigen");

        (await here.SubmitAsync(page, "main form", [("Input.Current", "zo heette het niet"), ("Input.New", Fresh)]))
            .Find("#Input_Current[aria-invalid=true]");
        (await here.SubmitAsync(page, "main form", [("Input.Current", Cast.Password), ("Input.New", Fresh)]))
            .Words.ShouldContain("Je wachtwoord is veranderd");

        campus.Clock.Advance(TimeSpan.FromMinutes(2));
        (await elsewhere.GetAsync("/account/profiel")).IsSignInPage().ShouldBeTrue();
        (await here.GetAsync("/account/profiel")).IsSignInPage().ShouldBeFalse();
    }
}
