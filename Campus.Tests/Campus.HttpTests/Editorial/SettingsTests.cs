using System.Net;
using Campus.Contents;
using Campus.HttpTests.Accounts.Beheer;
using Campus.TestKit;
using Campus.Theme;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial;

/// <summary>The settings of the site: what administrators change, everybody sees.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Settings_work_at_once_are_in_the_log_and_leave_what_they_do_not_know()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await SetAsync(campus, "Contact", """{"Fax":"030 123","Email":"oud@divosa.nl"}""");
        using var bas = await campus.VisitAsync(Cast.Bas);
        var form = await bas.GetAsync("/beheer/instellingen");
        var after = await bas.SubmitAsync(
            form, "main form", ("Input.Name", "Leerplein"), ("Input.OrganisationName", "Gemeente Voorbeeld"), ("Input.ContactEmail", "leren@divosa.nl"),
            ("Input.Website", "https://www.voorbeeld.nl"), ("Input.SenderEmail", "post@divosa.nl"));
        after.Words.ShouldContain("zijn bewaard");

        using var visitor = campus.Visit();
        var home = await visitor.GetAsync("/");
        home.Document.Title!.ShouldContain("Leerplein");
        home.Find("footer a[href='mailto:leren@divosa.nl']");
        (await GetAsync(campus, "Contact")).ShouldContain("030 123");
        var log = await bas.GetAsync("/beheer/logboek?soort=Settings");
        log.Words.ShouldContain("Bas Willems wijzigde de gegevens van de organisatie");
        var entry = await bas.GetAsync(new Uri(log.Address, log.Document.QuerySelectorAll("ol.pc-log > li")
            .First(line => line.TextContent.Contains("organisatie", StringComparison.Ordinal)).QuerySelector(".pc-log__facts a")!.GetAttribute("href")!));
        entry.Words.ShouldContain("oud@divosa.nl");
        entry.Words.ShouldContain("leren@divosa.nl");

        await visitor.SubmitAsync(await visitor.GetAsync("/account/wachtwoord-vergeten"), "main form", ("Email", Cast.Samira.Email));
        (await ((ICampus)campus).Mail.ToAsync(Cast.Samira.Email)).Text.ShouldNotBeEmpty();
        Directory.EnumerateFiles(Path.Combine(campus.Data, "mail")).Any(file => File.ReadAllText(file).Contains("post@divosa.nl", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_nobody_changed_is_no_change_in_the_log()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        await bas.SubmitAsync(await bas.GetAsync("/beheer/instellingen"), "main form", ("Input.OrganisationName", "Gemeente Voorbeeld"));
        var log = await bas.GetAsync("/beheer/logboek?soort=Settings");
        log.Document.QuerySelectorAll("ol.pc-log > li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_right_is_refused_with_a_sentence()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        var form = await bas.GetAsync("/beheer/instellingen");
        var back = await bas.SubmitAsync(form, "main form", ("Input.Name", ""), ("Input.SenderEmail", "geen adres"), ("Input.KeptDays", "3"), ("Input.Website", "javascript:alert(1)"));
        back.Words.ShouldContain("Geef de site een naam.");
        back.Words.ShouldContain("Kies 90 tot 3650 dagen.");
        back.Words.ShouldContain("Vul een webadres in dat begint met https://.");
    }

    [Fact]
    public async Task Administrators_are_asked_who_offers_the_campus_until_they_said_so()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        (await bas.GetAsync("/beheer")).Find("main .utrecht-alert a[href='/beheer/instellingen']");
        using (var roos = await campus.VisitAsync(Cast.Roos))
        {
            (await roos.GetAsync("/beheer")).Document.QuerySelector("main .utrecht-alert a[href='/beheer/instellingen']").ShouldBeNull("she cannot change it");
        }

        var form = await bas.GetAsync("/beheer/instellingen");
        await bas.SubmitAsync(form, "main form", ("Input.OrganisationName", "Gemeente Voorbeeld"), ("Input.ContactEmail", "leren@voorbeeld.nl"));

        (await bas.GetAsync("/beheer")).Document.QuerySelector("main .utrecht-alert a[href='/beheer/instellingen']").ShouldBeNull();
        await using var scope = campus.Services.CreateAsyncScope();
        var known = (await scope.ServiceProvider.GetRequiredService<ISiteIdentity>().GetAsync()).Organisation;
        known.ShouldBe(new SiteOrganisation("Gemeente Voorbeeld", "leren@voorbeeld.nl", null, null));
    }

    [Fact]
    public async Task How_large_a_file_may_be_is_chosen_on_screen_and_holds_at_once()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await SetAsync(campus, "MediaLimits", """{"Onbekend":1,"TextMegabytes":4}""");
        using var bas = await campus.VisitAsync(Cast.Bas);
        var form = await bas.FollowAsync(await bas.GetAsync("/beheer/instellingen"), "/media");
        form.Find("[name='Input.TextMegabytes']").GetAttribute("value").ShouldBe("4");
        (await bas.SubmitAsync(form, "main form", ("Input.TextMegabytes", "0"))).Words.ShouldContain("Kies 1 tot 25.");
        (await bas.SubmitAsync(form, "main form", ("Input.TextMegabytes", "1"))).Words.ShouldContain("De grenzen zijn bewaard.");
        (await GetAsync(campus, "MediaLimits")).ShouldContain("Onbekend");
        (await bas.GetAsync("/beheer/logboek?soort=Settings")).Words.ShouldContain("Bas Willems wijzigde de grenzen van de media");
        using var librarian = await Media.Librarian.AtAsync(campus);
        var refused = await librarian.UploadAsync("lang.txt", System.Text.Encoding.UTF8.GetBytes(new string('a', 1_200_000)));
        ((string)refused["error"]!).ShouldContain("1 MB");
    }

    private static async Task SetAsync(CampusHost campus, string key, string json)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ISiteSettings>().SetAsync(key, System.Text.Json.Nodes.JsonNode.Parse(json)!);
    }

    private static async Task<string> GetAsync(CampusHost campus, string key)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ISiteSettings>().GetAsync(key))!.ToJsonString();
    }
}
