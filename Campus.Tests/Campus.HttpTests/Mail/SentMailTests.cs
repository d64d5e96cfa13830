using System.Net;
using System.Security.Claims;
using Campus.HttpTests.Accounts;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Mail;

/// <summary>Reading the mail that was written to files.</summary>
public sealed class SentMailTests
{
    [Fact]
    public async Task The_newest_mail_stands_first_and_its_links_can_be_followed()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var visitor = campus.Visit();
        var member = Newcomers.New();
        await visitor.RegisterAsync(member);
        var link = (await ((ICampus)campus).Mail.ToAsync(member.Email)).Link;

        using var bas = await campus.VisitAsync(Cast.Bas);
        var list = await bas.GetAsync("/beheer/post");
        list.Words.ShouldContain(member.Email);
        var mail = await bas.GetAsync(list.Find("main li a[href^='/beheer/post/']").GetAttribute("href")!);
        mail.Find("h1").TextContent.ShouldBe("Bevestig je e-mailadres");
        mail.Find("main .pc-panel a").GetAttribute("href").ShouldBe(link.AbsoluteUri);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var folder = Directory.CreateDirectory(Path.Combine(campus.Data, "mail")).FullName;
        for (var number = 10; number < 55; number++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{number}.eml"), $"To: zoe@voorbeeld.nl\r\nSubject: Mail {number}\r\n\r\nHallo");
        }
        using var bas = await campus.VisitAsync(Cast.Bas);
        (await bas.GetAsync("/beheer/post")).Words.ShouldContain("Mail 54");
        (await bas.GetAsync("/beheer/post?pagina=3")).Words.ShouldContain("Mail 10");
        (await bas.GetAsync("/beheer/post?pagina=99")).Words.ShouldContain("Mail 10");
        (await bas.GetAsync("/beheer/post?pagina=abc")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_mail_of_many_parts_is_read_as_a_person_would()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var folder = Directory.CreateDirectory(Path.Combine(campus.Data, "mail")).FullName;
        const string Parts =
            "To: zoe@voorbeeld.nl\r\nSubject: =?iso-8859-1?Q?Caf=E9?=\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
            + "--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p onclick=\"a()\">Kom je <a href=\"javascript:alert(1)\">ook</a>?</p><script>b()</script>\r\n"
            + "--x\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20270115T090000Z\r\nDTEND:20270115T103000Z\r\nSUMMARY:Leergroep\r\nLOCATION:Stadhuis\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            + "--x\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\n\r\nabc\r\n--x--\r\n";
        await File.WriteAllTextAsync(Path.Combine(folder, "1.eml"), Parts);
        using var bas = await campus.VisitAsync(Cast.Bas);

        (await bas.GetAsync("/beheer/post")).Words.ShouldContain("Café");
        var mail = await bas.GetAsync("/beheer/post/1");
        mail.Words.ShouldContain("Uitnodiging: Leergroep");
        mail.Words.ShouldContain("vrijdag 15 januari 2027, 10:00 tot 11:30");
        mail.Words.ShouldContain("Stadhuis");
        mail.Words.ShouldContain("plan.pdf (application/pdf, ");
        mail.Words.ShouldContain("Kom je");
        mail.Words.ShouldNotContain("b()");
        mail.Document.QuerySelector("main a[href^=javascript], main [onclick]").ShouldBeNull();
    }

    [Theory]
    [InlineData("/beheer/post/bestaat-niet")]
    [InlineData("/beheer/post/..%2F..%2Fcampus")]
    public async Task What_is_no_mail_is_not_shown(string url)
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        (await bas.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task An_editor_reads_the_mail_of_example_accounts_only(string environment, bool allowed)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Environment = environment });
        await using var scope = campus.Services.CreateAsyncScope();
        var roos = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, Cast.Roos.Role)], "test"));
        (await scope.ServiceProvider.GetRequiredService<IPermissions>().HasAsync(roos, "ReadSentMail")).ShouldBe(allowed);
    }
}
