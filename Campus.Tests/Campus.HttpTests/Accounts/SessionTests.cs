using System.Net;
using System.Text.Json.Nodes;
using Campus.HttpTests.Accounts.Beheer;
using Campus.HttpTests.Accounts.TwoSteps;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Accounts;

/// <summary>A session ends when somebody says so, or when its time is over, and a copy of its cookie ends with it.</summary>
public sealed class SessionTests
{
    private const string Devices = "/account/apparaten";
    private const string Profile = "/account/profiel";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var samira = await campus.VisitAsync(Cast.Samira);
        using var elsewhere = await campus.VisitAsync(Cast.Samira);
        using var thief = Copy(campus, samira);
        (await thief.IsInAsync()).ShouldBeTrue();

        await samira.SubmitAsync(await samira.GetAsync("/account/uitloggen"), "main form");

        (await thief.IsInAsync()).ShouldBeFalse();
        (await elsewhere.IsInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Signing_out_on_one_machine_counts_on_another()
    {
        await using var one = await CampusProcess.StartNewAsync(new CampusSettings { Provider = DatabaseProvider.Postgres });
        await using var other = one.Run("--urls", "http://127.0.0.1:0");
        var address = await other.WaitForLineAsync(ListeningOn, TimeSpan.FromSeconds(90));
        using var samira = await ((ICampus)one).VisitAsync(Cast.Samira);
        using var thief = Copy((ICampus)one, samira);
        (await StatusAsync(thief, new Uri(address, Profile))).ShouldBe(HttpStatusCode.OK);

        await samira.SubmitAsync(await samira.GetAsync("/account/uitloggen"), "main form");

        (await StatusAsync(thief, new Uri(one.Address, Profile))).ShouldBe(HttpStatusCode.Redirect);
        await ShouldComeAsync(async () => await StatusAsync(thief, new Uri(address, Profile)) == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_and_a_remembered_one_after_thirty_days_however_much_it_is_used()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var plain = await campus.VisitAsync(Cast.Samira);
        using var remembered = campus.Visit();
        await remembered.SubmitAsync(await remembered.GetAsync(Routes.SignIn), "main form",
            [("Input.Email", Cast.Samira.Email), ("Input.Password", Cast.Password), ("Input.Remember", "true")]);

        (await HoursInAsync(campus, plain, TimeSpan.FromHours(3), 10)).ShouldBe(12);
        (await HoursInAsync(campus, remembered, TimeSpan.FromDays(3), 20) / 24).ShouldBe(30);
    }

    [Fact]
    public async Task A_session_that_is_not_used_ends_sooner()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        campus.Clock.Advance(TimeSpan.FromHours(5));
        (await samira.IsInAsync()).ShouldBeTrue();
        campus.Clock.Advance(TimeSpan.FromHours(6));
        (await samira.IsInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_profile_lists_devices_and_signs_one_or_all_others_out()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var here = await campus.VisitAsync(Cast.Samira);
        using var phone = campus.Visit();
        phone.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1");
        await phone.SignInAsync(Cast.Samira);
        using var third = await campus.VisitAsync(Cast.Samira);
        using var other = await campus.VisitAsync(Cast.Tom);

        var page = await here.GetAsync(Devices);
        page.Document.QuerySelectorAll("main [data-session]").Length.ShouldBe(3);
        page.Document.QuerySelectorAll("main [data-session]")[0].TextContent.ShouldContain("dit apparaat");
        page.Words.ShouldContain("Safari op een iPhone");
        page.Words.ShouldNotContain(" .");

        var row = page.Document.QuerySelectorAll("main [data-session]").Single(element => element.TextContent.Contains("iPhone", StringComparison.Ordinal));
        await here.SubmitAsync(page, "main form", [("Session", row.QuerySelector("input[name=Session]")!.GetAttribute("value")!)]);
        (await phone.IsInAsync()).ShouldBeFalse();
        (await third.IsInAsync()).ShouldBeTrue();

        var after = await here.SubmitAsync(await here.GetAsync(Devices), "main form.pc-actions");
        after.Words.ShouldContain("Alle andere apparaten zijn afgemeld");
        (await third.IsInAsync()).ShouldBeFalse();
        (await here.IsInAsync()).ShouldBeTrue();
        (await other.IsInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        using var tom = await campus.VisitAsync(Cast.Tom);
        var hers = (await samira.GetAsync(Devices)).Find("input[name=Session]").GetAttribute("value")!;
        await tom.SubmitAsync(await tom.GetAsync(Devices), "main form", [("Session", hers)]);
        (await samira.IsInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Ending_the_own_session_signs_out_here()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        var after = await samira.SubmitAsync(await samira.GetAsync(Devices), "main form");
        after.Words.ShouldContain("Je bent uitgelogd");
        (await samira.IsInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_in_again_in_one_browser_ends_the_session_it_had()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        using var copy = Copy(campus, samira);
        using var form = new FormUrlEncodedContent([]);
        var page = await samira.GetAsync("/account/wachtwoord-vergeten");
        var token = page.Find("main input[name=__RequestVerificationToken]").GetAttribute("value")!;
        using var again = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("Input.Email", Cast.Samira.Email), KeyValuePair.Create("Input.Password", Cast.Password),
            KeyValuePair.Create("__RequestVerificationToken", token),
        ]);
        (await samira.Http.PostAsync(Routes.SignIn, again)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await samira.IsInAsync()).ShouldBeTrue();
        (await copy.IsInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_password_or_a_lock_takes_the_other_devices_off_the_list_at_once()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var here = await campus.VisitAsync(Cast.Samira);
        using var elsewhere = await campus.VisitAsync(Cast.Samira);
        var page = await here.GetAsync("/account/wachtwoord-wijzigen");
        await here.SubmitAsync(page, "main form", [("Input.Current", Cast.Password), ("Input.New", Newcomers.Password)]);
        (await elsewhere.IsInAsync()).ShouldBeFalse();
        (await here.GetAsync(Devices)).Document.QuerySelectorAll("main [data-session]").Length.ShouldBe(1);

        using var bas = await campus.VisitAsync(Cast.Bas);
        var person = await bas.OpenPersonAsync(Cast.Samira.Email);
        await bas.SubmitAsync(await bas.FollowAsync(person, "/slot"), "main form", ("Reason", "Uit dienst"));
        (await here.IsInAsync()).ShouldBeFalse();
        (await CountAsync(campus, Cast.Samira)).ShouldBe(0);
    }

    [Fact]
    public async Task Own_data_holds_the_devices_and_erasing_takes_them_away()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        var data = JsonNode.Parse((await samira.GetAsync("/account/mijn-gegevens")).Text)!["Account"]!;
        data["Aangemelde apparaten"]!.AsArray().Count.ShouldBe(1);

        await using (var scope = campus.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
            await db.InTransactionAsync(token => scope.ServiceProvider.GetRequiredService<IDomainEvents>()
                .RaiseAsync(new PersonErased(data["Nummer in leergegevens"]!.ToString()), token));
        }
        (await CountAsync(campus, Cast.Samira)).ShouldBe(0);
        (await samira.IsInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Signing_in_failing_signing_out_and_refusals_stand_in_the_log_without_filling_it()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = campus.Visit();
        for (var time = 0; time < 3; time++)
        {
            await samira.TryAsync(Cast.Samira.Email, "dit is het zeker niet");
            await samira.TryAsync("niemand@elders.nl", "dit is het zeker niet");
        }
        await samira.SignInAsync(Cast.Samira);
        for (var time = 0; time < 20; time++)
        {
            await samira.GetAsync("/beheer/rollen");
        }
        await samira.SubmitAsync(await samira.GetAsync("/account/uitloggen"), "main form");
        using var bas = await campus.VisitAsync(Cast.Bas);

        await ShouldComeAsync(async () => (await bas.GetAsync("/beheer/logboek")).Words.Contains("weigerde een pagina aan", StringComparison.Ordinal));
        var log = (await bas.GetAsync("/beheer/logboek")).Words;
        log.ShouldContain("De campus liet binnen: Samira Bakker");
        log.ShouldContain("Samira Bakker logde uit: Samira Bakker");
        log.ShouldContain("weigerde een wachtwoord of code van Samira Bakker");
        log.ShouldContain("weigerde een wachtwoord of code van een onbekend adres");
        log.ShouldContain("GET beheer/rollen");
        log.ShouldNotContain("niemand@elders.nl");
        log.Split("weigerde").Length.ShouldBeLessThan(8, log);
    }

    private static async Task<double> HoursInAsync(CampusHost campus, Visitor visitor, TimeSpan step, int most)
    {
        var hours = 0d;
        for (var time = 0; time < most && await visitor.IsInAsync(); time++)
        {
            campus.Clock.Advance(step);
            hours += step.TotalHours;
        }
        return hours;
    }

    private static Visitor Copy(ICampus campus, Visitor from)
    {
        var copy = campus.Visit();
        copy.Cookies.Add(from.Cookies.GetAllCookies());
        return copy;
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, Uri url)
    {
        using var answer = await visitor.Http.GetAsync(url);
        return answer.StatusCode;
    }

    private static Task<int> CountAsync(CampusHost campus, Member member) => campus.CountSessionsAsync(member.Email);

    private static async Task ShouldComeAsync(Func<Task<bool>> isThere)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isThere())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }

    private static Uri? ListeningOn(string line)
    {
        const string Sentence = "ParticipatieCampus listens on ";
        var at = line.IndexOf(Sentence, StringComparison.Ordinal);
        return at < 0 ? null : new Uri(line[(at + Sentence.Length)..].Split(' ')[0]);
    }
}

internal static class SessionRows
{
    // The rows themselves: a list that shows none may still keep them.
    public static async Task<int> CountSessionsAsync(this CampusHost campus, string email)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        return await db.Database.SqlQuery<int>(
            $"""SELECT COUNT(*) AS "Value" FROM "Sessions" s JOIN "Users" u ON u."Id" = s."UserId" WHERE u."Email" = {email}""").SingleAsync();
    }
}
