using System.Net;
using System.Text.Json.Nodes;
using Campus.HttpTests.Accounts.Beheer;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Accounts.TwoSteps;

/// <summary>Turning two steps on and off, and keeping recovery codes.</summary>
public sealed class TwoStepProfileTests(TwoStepsCampus own) : IClassFixture<TwoStepsCampus>
{
    private CampusHost Campus => own.Campus;

    [Fact]
    public async Task Turning_it_on_shows_the_codes_until_they_are_kept_tells_by_mail_and_ends_other_sessions()
    {
        var member = Cast.Outsider();
        using var here = await Campus.HireAsync(member, "Deelnemer");
        using var elsewhere = await Campus.VisitAsync(member);
        var page = await here.GetAsync(TwoStepActs.TurnOn);
        page.Find("svg[role=img][aria-label] path[d]");
        var key = page.Find("[data-key]");
        key.TextContent.Replace(" ", "", StringComparison.Ordinal).ShouldBe(key.GetAttribute("data-key"));
        page.Find("main a[href^='otpauth://totp/']").GetAttribute("href")!.ShouldContain($"secret={key.GetAttribute("data-key")}");
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();

        var app = new AuthenticatorApp(key.GetAttribute("data-key")!, Campus.Clock);
        var wrong = await here.SubmitAsync(page, "main form", ("Code", app.WrongCode()));
        wrong.Find("#Code[aria-invalid=true]");
        wrong.Find("[data-key]").GetAttribute("data-key").ShouldBe(key.GetAttribute("data-key"), "the app holds this key already");

        var codes = await here.SubmitAsync(wrong, "main form", ("Code", app.Code));
        codes.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await here.GetAsync(TwoStepActs.TurnOn)).Words.ShouldBe(codes.Words, "whoever loads the page again still sees the codes");
        (await elsewhere.IsInAsync()).ShouldBeFalse();
        (await ((ICampus)Campus).Mail.ToAsync(member.Email, "twee stappen")).Text.ShouldContain("staat nu aan");

        var kept = await here.SubmitAsync(codes, "main form");
        kept.Words.ShouldContain("Staat aan");
        (await here.GetAsync($"{TwoStepActs.Overview}/codes")).Address.AbsolutePath.ShouldBe(TwoStepActs.Overview);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_form_that_is_sent_twice_at_once_turns_it_on_once_and_the_codes_can_still_be_seen(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        var member = Cast.Outsider();
        using var olga = await campus.HireAsync(member, "Deelnemer");
        var page = await olga.GetAsync(TwoStepActs.TurnOn);
        var app = new AuthenticatorApp(page.Find("[data-key]").GetAttribute("data-key")!, campus.Clock);
        var code = app.Code;
        var after = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => olga.SubmitAsync(page, "main form", ("Code", code))));
        after.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);

        // A form that came when the session had ended signs this browser out; what it was about to show is still there.
        if (!await olga.IsInAsync())
        {
            await olga.SubmitAsync(await olga.GivePasswordAsync(member), "main form", ("Code", app.NextCode()));
        }
        (await olga.GetAsync(TwoStepActs.TurnOn)).Document.QuerySelectorAll("[data-codes] code").Length.ShouldBe(10);
        await ((ICampus)campus).Mail.ToAsync(member.Email, "twee stappen staat aan");
        ((ICampus)campus).Mail.All.Count(mail => mail.Subject.Contains("twee stappen", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task The_database_holds_no_key_and_no_recovery_code_that_can_be_read()
    {
        var olga = await Campus.CarefulAsync();
        await using var scope = Campus.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<CampusDb>().Database;
        var keys = await database.SqlQueryRaw<string>("SELECT \"SealedKey\" AS \"Value\" FROM \"Authenticators\"").ToListAsync();
        var hashes = await database.SqlQueryRaw<string>("SELECT \"Hash\" AS \"Value\" FROM \"RecoveryCodes\"").ToListAsync();
        keys.ShouldNotBeEmpty();
        keys.ShouldNotContain(key => key.Contains(olga.App.Key, StringComparison.OrdinalIgnoreCase));
        hashes.ShouldAllBe(hash => hash.Length == 64 && !olga.Paper.Contains(hash));
    }

    [Fact]
    public async Task Turning_it_off_asks_the_password_and_tells_by_mail()
    {
        var olga = await Campus.CarefulAsync();
        var page = await olga.Visitor.GetAsync($"{TwoStepActs.Overview}/uitzetten");
        (await olga.Visitor.SubmitAsync(page, "main form", ("Password", "dit is het niet"))).Find("#Password[aria-invalid=true]");
        (await olga.Visitor.SubmitAsync(page, "main form", ("Password", olga.Member.Password))).Words.ShouldContain("Twee stappen staan uit");
        (await olga.Visitor.IsInAsync()).ShouldBeTrue("this session goes on");
        await ((ICampus)Campus).Mail.ToAsync(olga.Member.Email, "staat uit");

        using var visitor = Campus.Visit();
        (await visitor.GivePasswordAsync(olga.Member)).Address.AbsolutePath.ShouldBe("/mijn");
    }

    [Fact]
    public async Task New_recovery_codes_ask_the_password_and_end_the_old_ones()
    {
        var olga = await Campus.CarefulAsync();
        var page = await olga.Visitor.GetAsync($"{TwoStepActs.Overview}/herstelcodes");
        (await olga.Visitor.SubmitAsync(page, "main form", ("Password", "dit is het niet"))).Find("#Password[aria-invalid=true]");
        var codes = await olga.Visitor.SubmitAsync(page, "main form", ("Password", olga.Member.Password));
        (await olga.Visitor.SubmitAsync(page, "main form", ("Password", olga.Member.Password))).Words.ShouldBe(codes.Words, "sent twice");
        var fresh = codes.Document.QuerySelectorAll("[data-codes] code").Select(code => code.TextContent).ToList();
        fresh.Intersect(olga.Paper).ShouldBeEmpty();

        using var visitor = Campus.Visit();
        await visitor.GivePasswordAsync(olga.Member);
        var asked = await visitor.GetAsync(TwoStepActs.Recovery);
        (await visitor.SubmitAsync(asked, "main form", ("Code", olga.Paper[0]))).Find("#Code[aria-invalid=true]");
        (await visitor.SubmitAsync(asked, "main form", ("Code", fresh[0]))).Address.AbsolutePath.ShouldBe("/mijn");
    }

    [Fact]
    public async Task Own_data_says_that_it_is_on_and_no_more()
    {
        var olga = await Campus.CarefulAsync();
        var file = await olga.Visitor.GetAsync("/account/mijn-gegevens");
        var account = JsonNode.Parse(file.Text)!["Account"]!;
        account["Inloggen in twee stappen sinds"].ShouldNotBeNull();
        account["Herstelcodes over"]!.GetValue<int>().ShouldBe(10);
        file.Text.ShouldNotContain(olga.App.Key);
    }
}
