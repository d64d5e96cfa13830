using Campus.HttpTests.Accounts.TwoSteps;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts;

/// <summary>Guessing a password gets a stranger nowhere, and does not keep the owner out.</summary>
public sealed class GuessingTests
{
    private const string Wrong = "dit is het zeker niet";

    [Fact]
    public async Task A_stranger_who_keeps_guessing_does_not_lock_the_owner_out_of_a_browser_she_used_before()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        await samira.SubmitAsync(await samira.GetAsync("/account/uitloggen"), "main form");
        for (var round = 0; round < 3; round++)
        {
            await GuessAsync(campus, 6);
            (await samira.TryAsync(Cast.Samira.Email, Cast.Password)).IsSignInPage().ShouldBeFalse();
            await samira.SubmitAsync(await samira.GetAsync("/account/uitloggen"), "main form");
            campus.Clock.Advance(TimeSpan.FromMinutes(16));
        }
        ((ICampus)campus).Mail.All.Count(mail => mail.To.Contains(Cast.Samira.Email, StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_browser_that_is_known_has_no_more_tries_than_any_other()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        await samira.SubmitAsync(await samira.GetAsync("/account/uitloggen"), "main form");
        for (var guess = 0; guess < 5; guess++)
        {
            await samira.TryAsync(Cast.Samira.Email, Wrong);
        }
        (await samira.TryAsync(Cast.Samira.Email, Cast.Password)).IsSignInPage().ShouldBeTrue();
        campus.Clock.Advance(TimeSpan.FromMinutes(16));
        (await samira.TryAsync(Cast.Samira.Email, Cast.Password)).IsSignInPage().ShouldBeFalse();
    }

    [Fact]
    public async Task A_browser_known_to_one_person_is_a_stranger_to_another_account()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var tom = await campus.VisitAsync(Cast.Tom);
        await tom.SubmitAsync(await tom.GetAsync("/account/uitloggen"), "main form");
        for (var guess = 0; guess < 5; guess++)
        {
            await tom.TryAsync(Cast.Samira.Email, Wrong);
        }
        (await tom.TryAsync(Cast.Samira.Email, Cast.Password)).IsSignInPage().ShouldBeTrue();
    }

    [Fact]
    public async Task A_browser_is_no_longer_known_after_a_new_password()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var old = await campus.VisitAsync(Cast.Samira);
        using var here = await campus.VisitAsync(Cast.Samira);
        var page = await here.GetAsync("/account/wachtwoord-wijzigen");
        await here.SubmitAsync(page, "main form", [("Input.Current", Cast.Password), ("Input.New", Newcomers.Password)]);
        await GuessAsync(campus, 6);
        (await old.TryAsync(Cast.Samira.Email, Newcomers.Password)).IsSignInPage().ShouldBeTrue();
    }

    [Fact]
    public async Task A_locked_account_looks_as_one_that_does_not_exist()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var stranger = campus.Visit();
        await GuessAsync(campus, 6);
        var locked = await stranger.TryAsync(Cast.Samira.Email, Wrong);
        var nobody = await stranger.TryAsync("niemand@elders.nl", Wrong);
        locked.Words.ShouldBe(nobody.Words);
        locked.Response.Headers.Contains("Set-Cookie").ShouldBe(nobody.Response.Headers.Contains("Set-Cookie"));
    }

    private static async Task GuessAsync(CampusHost campus, int times)
    {
        using var stranger = campus.Visit();
        for (var guess = 0; guess < times; guess++)
        {
            await stranger.TryAsync(Cast.Samira.Email, Wrong);
        }
    }
}
