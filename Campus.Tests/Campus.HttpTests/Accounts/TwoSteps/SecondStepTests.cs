using Campus.HttpTests.Accounts.Beheer;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts.TwoSteps;

/// <summary>Signing in with a password and a code.</summary>
public sealed class SecondStepTests(TwoStepsCampus own) : IClassFixture<TwoStepsCampus>
{
    private CampusHost Campus => own.Campus;

    [Fact]
    public async Task The_code_is_asked_after_the_password_and_leads_where_one_wanted_to_go()
    {
        var olga = await Campus.CarefulAsync();
        using var visitor = Campus.Visit();
        var asked = await visitor.GivePasswordAsync(olga.Member, $"{Routes.SignIn}?returnUrl=/account/wachtwoord-wijzigen");
        asked.Address.AbsolutePath.ShouldBe(TwoStepActs.Code);
        asked.Find("input[name=Code][autocomplete=one-time-code][inputmode=numeric]");
        (await visitor.IsInAsync()).ShouldBeFalse("half is not in");

        var code = olga.App.NextCode();
        var after = await visitor.SubmitAsync(asked, "main form", ("Code", $" {code[..3]} {code[3..]} "));
        after.Address.AbsolutePath.ShouldBe("/account/wachtwoord-wijzigen");
    }

    [Fact]
    public async Task Without_the_password_there_is_nothing_to_give_a_code_for()
    {
        using var visitor = Campus.Visit();
        (await visitor.GetAsync($"{TwoStepActs.Code}?returnUrl=/mijn")).IsSignInPage().ShouldBeTrue();
        (await visitor.GetAsync(TwoStepActs.Recovery)).IsSignInPage().ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_works_once_also_when_two_send_it_at_once()
    {
        var olga = await Campus.CarefulAsync();
        Visitor[] all = [.. Enumerable.Range(0, 4).Select(_ => Campus.Visit())];
        var asked = await Task.WhenAll(all.Select(visitor => visitor.GivePasswordAsync(olga.Member)));
        var code = olga.App.NextCode();
        await Task.WhenAll(all.Zip(asked, (visitor, page) => visitor.SubmitAsync(page, "main form", ("Code", code))));
        (await Task.WhenAll(all.Select(visitor => visitor.IsInAsync()))).Count(isIn => isIn).ShouldBe(1);

        using var late = Campus.Visit();
        var refused = await late.SubmitAsync(await late.GivePasswordAsync(olga.Member), "main form", ("Code", code));
        refused.Words.ShouldContain("of je hebt hem al gebruikt");
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_the_password_wins_no_tries_for_them()
    {
        var olga = await Campus.CarefulAsync();
        using var guesser = Campus.Visit();
        for (var guess = 0; guess < 5; guess++)
        {
            var asked = await guesser.GivePasswordAsync(olga.Member);
            (await guesser.SubmitAsync(asked, "main form", ("Code", olga.App.WrongCode()))).Find("#Code[aria-invalid=true]");
        }
        (await ((ICampus)Campus).Mail.ToAsync(olga.Member.Email, "op slot")).Text.ShouldContain("verkeerde code");
        (await guesser.GivePasswordAsync(olga.Member)).IsSignInPage().ShouldBeTrue("locked");

        Campus.Clock.Advance(TimeSpan.FromMinutes(16));
        (await guesser.SignInAsync(olga)).Address.AbsolutePath.ShouldBe("/mijn");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_recovery_code_works_once_also_when_two_send_it_at_once(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        var olga = await campus.CarefulAsync();
        Visitor[] all = [.. Enumerable.Range(0, 4).Select(_ => campus.Visit())];
        var asked = await Task.WhenAll(all.Select(async visitor =>
        {
            var page = await visitor.GivePasswordAsync(olga.Member);
            page.Find($"main a[href^='{TwoStepActs.Recovery}']");
            return await visitor.GetAsync(TwoStepActs.Recovery);
        }));
        var typed = olga.Paper[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);
        await Task.WhenAll(all.Zip(asked, (visitor, page) => visitor.SubmitAsync(page, "main form", ("Code", typed))));
        (await Task.WhenAll(all.Select(visitor => visitor.IsInAsync()))).Count(isIn => isIn).ShouldBe(1);

        (await ((ICampus)campus).Mail.ToAsync(olga.Member.Email, "herstelcode gebruikt")).Text.ShouldContain("nog 9 herstelcodes");
        (await olga.Visitor.GetAsync(TwoStepActs.Overview)).Words.ShouldContain("nog 9 herstelcodes");
    }

    [Fact]
    public async Task A_remembered_device_gives_no_code_until_the_password_changes()
    {
        var olga = await Campus.CarefulAsync();
        using var visitor = Campus.Visit();
        await visitor.SignInAsync(olga, ("RememberDevice", "true"));
        await LeaveAsync(visitor);
        (await visitor.GivePasswordAsync(olga.Member)).Address.AbsolutePath.ShouldBe("/mijn");

        var fresh = olga.Member with { Password = "vier nieuwe losse woorden" };
        await visitor.SubmitAsync(
            await visitor.GetAsync("/account/wachtwoord-wijzigen"), "main form", ("Input.Current", olga.Member.Password), ("Input.New", fresh.Password));
        await LeaveAsync(visitor);
        (await visitor.GivePasswordAsync(fresh)).Address.AbsolutePath.ShouldBe(TwoStepActs.Code);
    }

    [Fact]
    public async Task A_new_password_by_mail_is_only_half_and_ends_what_was_halfway()
    {
        var olga = await Campus.CarefulAsync();
        using var halfway = Campus.Visit();
        var asked = await halfway.GivePasswordAsync(olga.Member);
        using var visitor = Campus.Visit();
        var fresh = olga.Member with { Password = "vier nieuwe losse woorden" };
        await visitor.SubmitAsync(await visitor.OpenResetAsync(Campus, olga.Member), "main form", ("Password", fresh.Password));

        (await halfway.SubmitAsync(asked, "main form", ("Code", olga.App.NextCode()))).IsSignInPage().ShouldBeTrue();
        (await visitor.GivePasswordAsync(fresh)).Address.AbsolutePath.ShouldBe(TwoStepActs.Code);
    }

    [Fact]
    public async Task Whoever_confirms_an_address_gives_a_code_as_well()
    {
        var olga = await Campus.CarefulAsync();
        using var bas = await Campus.VisitAsync(Cast.Bas);
        var moved = Cast.Outsider() with { Password = olga.Member.Password };
        var form = await bas.GetAsync((await bas.OpenPersonAsync(olga.Member.Email)).Address + "/gegevens");
        await bas.SubmitAsync(form, "main form", ("Input.Email", moved.Email));
        using var visitor = Campus.Visit();
        await visitor.GivePasswordAsync(moved);
        var mail = await ((ICampus)Campus).Mail.ToAsync(moved.Email, "Bevestig");
        var confirmed = await visitor.SubmitAsync(await visitor.GetAsync(mail.Link), "main form", ("Password", moved.Password));
        confirmed.Address.AbsolutePath.ShouldBe(TwoStepActs.Code);
    }

    private static async Task LeaveAsync(Visitor visitor) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/account/uitloggen"), "main form");
}
