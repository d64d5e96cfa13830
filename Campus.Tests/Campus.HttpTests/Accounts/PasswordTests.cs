using System.Buffers.Binary;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
    [InlineData("caf\u00e9 in de zon met \u00fcbermoed", "cafe\u0301 in de zon met u\u0308bermoed")]
    [InlineData("cafe\u0301 in de zon met u\u0308bermoed", "caf\u00e9 in de zon met \u00fcbermoed")]
    [InlineData("cafe\u0301 in de zon met u\u0308bermoed", "caf\u00e9 in de zon met u\u0308bermoed")]
    public async Task A_password_with_accents_is_the_same_on_every_keyboard(string chosen, string typed)
    {
        var member = Newcomers.New() with { Password = chosen };
        (await Campus.JoinAsync(member)).Dispose();
        using var visitor = Campus.Visit();
        (await visitor.TryAsync(member.Email, typed)).IsSignInPage().ShouldBeFalse();
        using var other = Campus.Visit();
        (await other.TryAsync(member.Email, typed.Replace("zon", "maan", StringComparison.Ordinal))).IsSignInPage().ShouldBeTrue();
    }

    [Fact]
    public async Task A_hash_of_before_still_opens_and_is_made_anew()
    {
        await using var campus = await CampusHost.StartNewAsync(
            new CampusSettings { Extra = new Dictionary<string, string?> { ["Accounts:HashRounds"] = "" } });
        const string AsTyped = "cafe\u0301 in de zon met u\u0308bermoed";
        var old = new PasswordHasher<object>().HashPassword(new object(), AsTyped);
        await SetHashAsync(campus, old);
        for (var time = 0; time < 2; time++)
        {
            using var samira = campus.Visit();
            (await samira.TryAsync(Cast.Samira.Email, AsTyped)).IsSignInPage().ShouldBeFalse();
        }
        var now = await HashAsync(campus);
        now.ShouldNotBe(old);
        BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(now).AsSpan(5)).ShouldBeGreaterThanOrEqualTo(210_000u);
        new PasswordHasher<object>().VerifyHashedPassword(new object(), now, AsTyped.Normalize()).ShouldNotBe(PasswordVerificationResult.Failed);
    }

    [Theory]
    [InlineData("football123", "bekend woord")]
    [InlineData("Welkom2026!", "bekend woord")]
    [InlineData("Meierijstad2026", "bekend woord")]
    [InlineData("1234567890", "rijtje")]
    [InlineData("aaaaaaaaaaaa", "steeds hetzelfde")]
    [InlineData("Vreemd2026!!", "je naam")]
    public async Task A_password_that_is_guessed_is_refused_with_what_would_be_better(string password, string why)
    {
        using var visitor = Campus.Visit();
        var after = await visitor.SendRegistrationAsync(Newcomers.New() with { Password = password });
        after.Find("#Input_Password[aria-invalid=true]");
        after.Words.ShouldContain(why);
        after.Words.ShouldContain("vier woorden");
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

    private static async Task SetHashAsync(CampusHost campus, string hash)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        await db.Database.ExecuteSqlAsync($"""UPDATE "Users" SET "PasswordHash" = {hash} WHERE "Email" = {Cast.Samira.Email}""");
    }

    private static async Task<string> HashAsync(CampusHost campus)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        return await db.Database.SqlQuery<string>($"""SELECT "PasswordHash" AS "Value" FROM "Users" WHERE "Email" = {Cast.Samira.Email}""").SingleAsync();
    }
}
