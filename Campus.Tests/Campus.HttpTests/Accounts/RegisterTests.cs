using AngleSharp.Html.Dom;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Accounts;

/// <summary>Getting an account: by mail, once, and without telling who has one already.</summary>
public sealed class RegisterTests(SharedCampus shared)
{
    private ICampus Campus => shared.Campus;

    [Fact]
    public async Task A_newcomer_confirms_by_mail_and_goes_where_she_was_going()
    {
        using var olga = await Campus.JoinAsync(Newcomers.New());
        (await olga.GetAsync("/account/profiel")).Find("input[name='Input.Name']").GetAttribute("value").ShouldBe("Olga Vreemd");
    }

    [Fact]
    public async Task An_account_that_was_not_confirmed_cannot_be_used()
    {
        var member = Newcomers.New();
        using var olga = Campus.Visit();
        await olga.SendRegistrationAsync(member);
        (await olga.TryAsync(member.Email, member.Password)).Words.ShouldContain("nog niet bevestigd");
        (await olga.GetAsync("/account/profiel")).IsSignInPage().ShouldBeTrue();
    }

    [Fact]
    public async Task Who_registers_the_address_of_another_does_not_get_in_when_its_owner_opens_the_link()
    {
        var stranger = Newcomers.New();
        var owner = stranger with { Password = "heel iets anders gekozen" };
        using var visitor = Campus.Visit();
        await visitor.SendRegistrationAsync(stranger);
        await visitor.SendRegistrationAsync(owner);
        var mail = await Campus.Mail.ToAsync(owner.Email);

        var refused = await visitor.SubmitAsync(await visitor.GetAsync(mail.Link), "main form", [("Password", owner.Password)]);
        refused.Words.ShouldContain("niet het wachtwoord");
        (await visitor.TryAsync(stranger.Email, stranger.Password)).Words.ShouldContain("nog niet bevestigd");

        var reset = await visitor.OpenResetAsync(Campus, owner);
        await visitor.SubmitAsync(reset, "main form", [("Password", owner.Password)]);
        (await visitor.TryAsync(stranger.Email, stranger.Password)).IsSignInPage().ShouldBeTrue();
        (await visitor.TryAsync(owner.Email, owner.Password)).IsSignInPage().ShouldBeFalse();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_form_sent_many_times_at_once_makes_one_account_and_sends_one_mail(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        var member = Newcomers.New();
        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var visitor = campus.Visit();
            return (await visitor.SendRegistrationAsync(member)).Words;
        }));

        pages.Distinct().Count().ShouldBe(1);
        await ((ICampus)campus).Mail.ToAsync(member.Email);
        ((ICampus)campus).Mail.All.Count(mail => mail.To.Contains(member.Email, StringComparison.Ordinal)).ShouldBe(1);
        (await CountAccountsAsync(campus, member.Email)).ShouldBe(1);
    }

    [Fact]
    public async Task A_known_address_gets_the_same_page_and_another_mail()
    {
        using var visitor = Campus.Visit();
        var unknown = await visitor.SendRegistrationAsync(Newcomers.New());
        var known = await visitor.SendRegistrationAsync(Cast.Tom with { Password = Newcomers.Password });

        known.Words.ShouldBe(unknown.Words);
        known.Address.ShouldBe(unknown.Address);
        (await Campus.Mail.ToAsync(Cast.Tom.Email, "al een account")).Text.ShouldContain("Hallo Tom de Wit");
    }

    [Fact]
    public async Task A_mail_to_an_address_that_nobody_confirmed_greets_by_name_and_repeats_no_advertisement()
    {
        var member = Newcomers.New() with { Name = "Win geld op https://elders.nl" };
        using var visitor = Campus.Visit();
        await visitor.SendRegistrationAsync(member);
        var mail = await Campus.Mail.ToAsync(member.Email);
        mail.Text.ShouldNotContain("elders.nl");
        mail.Html!.ShouldNotContain("elders.nl");

        var honest = Newcomers.New() with { Name = "Sam\nBcc" };
        await visitor.SendRegistrationAsync(honest);
        (await Campus.Mail.ToAsync(honest.Email)).Text.ShouldStartWith("Hallo Sam Bcc,");
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_is_wrong()
    {
        var member = Newcomers.New() with { Email = "geen adres" };
        using var visitor = Campus.Visit();
        var page = await visitor.SendRegistrationAsync(member, Routes.Register, ("Input.Organisation", "Oost"), ("Input.Function", "klantmanager"));

        page.Find("main [role=alert]").TextContent.ShouldContain("naam@gemeente.nl");
        page.Words.ShouldContain("Bedoel je");
        Value(page, "Input.Name").ShouldBe(member.Name);
        Value(page, "Input.Email").ShouldBe("geen adres");
        Value(page, "Input.Organisation").ShouldBe("Oost");
        Value(page, "Input.Function").ShouldBe("klantmanager");
        Value(page, "Input.Password").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kort")]
    [InlineData("Welkom2026!!")]
    [InlineData("W@chtw00rd123")]
    [InlineData("1234567890")]
    [InlineData("0987654321")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("qwertyuiop")]
    [InlineData("olga.geheimpje.123")]
    public async Task Passwords_that_are_tried_first_are_refused(string password)
    {
        var member = new Member("Olga Vreemd", "olga.geheimpje@elders.nl", "Deelnemer") { Password = password };
        using var visitor = Campus.Visit();
        var page = await visitor.SendRegistrationAsync(member);
        page.Find("#Input_Password[aria-invalid=true]");
    }

    [Fact]
    public async Task People_who_never_confirm_are_forgotten()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var member = Newcomers.New();
        using var visitor = campus.Visit();
        await visitor.SendRegistrationAsync(member);
        campus.Clock.Advance(TimeSpan.FromDays(8));

        for (var second = 0; second < 30 && await CountAccountsAsync(campus, member.Email) > 0; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        (await CountAccountsAsync(campus, member.Email)).ShouldBe(0);
        (await CountAccountsAsync(campus, Cast.Samira.Email)).ShouldBe(1);
    }

    private static string Value(Page page, string name) => ((IHtmlInputElement)page.Find($"input[name='{name}']")).Value;

    private static async Task<int> CountAccountsAsync(CampusHost campus, string email)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CampusDb>().Database
            .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM \"Users\" WHERE \"Email\" = {email}").SingleAsync();
    }
}
