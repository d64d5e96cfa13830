using Campus.HttpTests.Accounts;
using Campus.TestKit;

namespace Campus.HttpTests.Mail;

/// <summary>Mail that cannot be sent is shown to administrators, tried again when they say so, and named in no log.</summary>
public sealed class FailedMailTests
{
    [Fact]
    public async Task A_mail_that_is_refused_waits_for_an_administrator_and_its_address_is_in_no_log()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings { Extra = Server(server.Port) });
        var sam = new Member("Sam", "code550.sam@voorbeeld.nl", "Deelnemer") { Password = Newcomers.Password };
        using (var visitor = campus.Visit())
        {
            await visitor.SendRegistrationAsync(sam);
        }
        using var bas = await campus.VisitAsync(Cast.Bas);

        var failed = await UntilAsync(bas, "Wacht op jou");
        failed.Words.ShouldContain("Mail: Bevestig je e-mailadres");
        failed.Words.ShouldContain("De mailserver weigert deze mail (code 550).");
        failed.Words.ShouldContain("code550.sam@voorbeeld.nl");
        (await bas.GetAsync("/beheer/post")).Find("main a[href='/beheer/post/mislukt']");
        (await bas.GetAsync("/beheer")).Words.ShouldContain("Eén bericht of taak is niet gelukt en wacht op jou.");
        using (var roos = await campus.VisitAsync(Cast.Roos))
        {
            (await roos.GetAsync("/beheer")).Words.ShouldNotContain("wacht op jou.");
        }

        (await bas.SubmitAsync(failed, "main li form")).Words.ShouldContain("We proberen het opnieuw.");
        failed = await UntilAsync(bas, "Wacht op jou");
        var all = await bas.SubmitAsync(failed, "main form");
        all.Words.ShouldContain("We proberen het opnieuw.");
        await UntilAsync(bas, "Wacht op jou");
        (await bas.GetAsync("/beheer/logboek?soort=Work")).Words.ShouldContain("liet werk dat niet lukte opnieuw proberen");

        server.Mail.All.ShouldBeEmpty();
        campus.Log.ShouldContain("is set aside");
        campus.Log.ShouldNotContain("code550.sam");
    }

    private static async Task<Page> UntilAsync(Visitor bas, string words)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var page = await bas.GetAsync("/beheer/post/mislukt");
            if (page.Words.Contains(words, StringComparison.Ordinal))
            {
                return page;
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"'{words}' did not come.");
    }

    private static Dictionary<string, string?> Server(int port) =>
        new() { ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:Port"] = $"{port}", ["Mail:Smtp:Security"] = "None" };
}
