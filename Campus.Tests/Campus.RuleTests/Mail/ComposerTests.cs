using System.Text;
using Campus.Mail.Composition;
using Campus.Platform;
using Campus.Theme;
using MimeKit;

namespace Campus.RuleTests.Mail;

/// <summary>One source, said as text and as HTML, and nothing that people typed becomes a header or markup.</summary>
public sealed class ComposerTests
{
    private static readonly MailboxAddress From = new("De campus", "campus@voorbeeld.nl");
    private static readonly SiteIdentity Site = new("Leerplein", new SiteOrganisation("Gemeente Voorbeeld", "leren@voorbeeld.nl", "030 123", "https://www.voorbeeld.nl"), []);

    [Fact]
    public void Text_and_html_say_the_same()
    {
        var message = Compose("Sam", "Kies een wachtwoord", "Een café & een <b>.", new MailPart("Kies het hier", "https://voorbeeld.nl/?a=1&b=é"));

        message.TextBody!.ReplaceLineEndings("\n").ShouldContain("Hallo Sam,\n\nEen café & een <b>.\n\nKies het hier:\nhttps://voorbeeld.nl/?a=1&b=é\n");
        message.HtmlBody!.ShouldContain("<p>Hallo Sam,</p>");
        message.HtmlBody!.ShouldContain("Een café &amp; een &lt;b&gt;.");
        message.HtmlBody!.ShouldContain("href=\"https://voorbeeld.nl/?a=1&amp;b=é\"");
        message.HtmlBody!.ShouldContain("Dit is het adres: <br>https://voorbeeld.nl/?a=1&amp;b=é</p>", customMessage: "a reader can copy it");
        message.HtmlBody!.ShouldNotContain("<img");
        foreach (var body in new[] { message.TextBody!, message.HtmlBody! })
        {
            body.ShouldContain("Gemeente Voorbeeld");
            body.ShouldContain("Heb je een vraag? Mail dan naar leren@voorbeeld.nl of bel 030 123.");
            body.ShouldContain("https://www.voorbeeld.nl");
        }
    }

    [Fact]
    public void A_campus_that_did_not_say_whose_it_is_names_nobody()
    {
        var bare = Site with { Organisation = new SiteOrganisation(null, null, null, null) };
        var message = Composer.Compose(Posted("Sam", "Hoi", []), From, bare);
        message.TextBody!.ShouldContain("Stel die aan je eigen organisatie.");
        message.TextBody!.ShouldNotContain("Divosa");
    }

    [Theory]
    [InlineData("leren@voorbeeld.nl", null, "Mail dan naar leren@voorbeeld.nl.")]
    [InlineData(null, "030 123", "Bel dan 030 123.")]
    public void Of_a_campus_with_one_way_to_ask_the_mail_names_that_one(string? email, string? phone, string words)
    {
        var site = Site with { Organisation = new SiteOrganisation("Gemeente Voorbeeld", email, phone, null) };
        Composer.Compose(Posted("Sam", "Hoi", []), From, site).TextBody!.ShouldContain($"Heb je een vraag? {words}");
    }

    [Fact]
    public void An_appointment_is_one_of_the_ways_to_read_the_mail_and_a_file_beside_it()
    {
        const string Calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Café\r\nEND:VCALENDAR\r\n";
        using var message = Composer.Compose(
            Posted("Sam", "Tot maandag", ["Tekst"]) with { Appointment = new MailAppointment("REQUEST", Calendar) }, From, Site);

        var mixed = message.Body.ShouldBeOfType<Multipart>();
        var words = mixed[0].ShouldBeOfType<MultipartAlternative>();
        words.Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html", "text/calendar"]);
        var invitation = (TextPart)words[2];
        using var bytes = new MemoryStream();
        invitation.Content!.DecodeTo(bytes);
        Encoding.UTF8.GetString(bytes.ToArray()).ShouldBe(Calendar, "a calendar's lines end as RFC 5545 says");
        invitation.ContentType.Parameters["method"].ShouldBe("REQUEST");
        invitation.ContentType.Charset.ShouldBe("utf-8");
        invitation.ContentDisposition.ShouldBeNull("one program takes it for a file then");
        ((MimePart)mixed[1]).FileName.ShouldBe("uitnodiging.ics");
    }

    [Fact]
    public void Files_and_the_fields_of_a_list_go_along()
    {
        var mail = Posted("Sam", "Verslag", ["Tekst"]) with
        {
            Files = [new MailFile("vérslag.pdf", "application/pdf", [1, 2, 3])],
            List = new Dictionary<string, string> { ["List-Unsubscribe"] = "<https://voorbeeld.nl/u/1>\r\nBcc: iedereen@voorbeeld.nl" },
        };
        using var message = Composer.Compose(mail, From, Site);

        var file = (MimePart)message.Attachments.ShouldHaveSingleItem();
        (file.FileName, file.ContentType.MimeType).ShouldBe(("vérslag.pdf", "application/pdf"));
        message.Headers["List-Unsubscribe"].ShouldBe("<https://voorbeeld.nl/u/1> Bcc: iedereen@voorbeeld.nl");
        message.Bcc.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Hallo\r\nBcc: iedereen@voorbeeld.nl")]
    [InlineData("Hallo\nBcc: iedereen@voorbeeld.nl")]
    [InlineData("Hallo\rBcc: iedereen@voorbeeld.nl")]
    [InlineData("Hallo\r\n\r\n<script>")]
    [InlineData("Hallo\u2028Bcc: iedereen@voorbeeld.nl")]
    [InlineData("Hallo\u0085Bcc: iedereen@voorbeeld.nl")]
    [InlineData("Hallo\0Bcc: iedereen@voorbeeld.nl")]
    [InlineData("=?utf-8?Q?Hallo=0D=0ABcc=3A_iedereen=40voorbeeld.nl?=")]
    public async Task What_stands_in_a_subject_or_a_name_starts_no_header(string evil)
    {
        using var message = Composer.Compose(Posted(evil, evil, ["Tekst"]), new MailboxAddress(Words.OneLine(evil), "campus@voorbeeld.nl"), Site);
        using var written = new MemoryStream();
        await message.WriteToAsync(written);
        written.Position = 0;
        using var read = await MimeMessage.LoadAsync(written);

        read.Bcc.Count.ShouldBe(0);
        read.To.Mailboxes.Single().Address.ShouldBe("zoe@voorbeeld.nl");
        read.From.Mailboxes.Single().Address.ShouldBe("campus@voorbeeld.nl");
        read.Headers.Count(header => header.Id is HeaderId.Bcc or HeaderId.Cc).ShouldBe(0);
        read.Subject!.ShouldNotContain("\n");
        read.TextBody!.Split('\n').ShouldNotContain(line => line.StartsWith("Bcc", StringComparison.Ordinal));
        read.TextBody!.ReplaceLineEndings("\n").ShouldStartWith("Hallo,\n");
    }

    [Theory]
    [InlineData("Sam", "Hallo Sam,")]
    [InlineData("Zoë van der Heijden-Ünal", "Hallo Zoë van der Heijden-Ünal,")]
    [InlineData("J. P. d'Hondt", "Hallo J. P. d'Hondt,")]
    [InlineData("J.P. de Vries", "Hallo J.P. de Vries,")]
    [InlineData("Emine\nYılmaz", "Hallo Emine Yılmaz,")]
    [InlineData("محمد", "Hallo محمد,")]
    [InlineData("Win geld op https://elders.nl", "Hallo,")]
    [InlineData("Ga naar elders.nl", "Hallo,")]
    [InlineData("<b>Sam</b>", "Hallo,")]
    [InlineData("Sam 0900-1234", "Hallo,")]
    [InlineData("sam@elders.nl", "Hallo,")]
    [InlineData("", "Hallo,")]
    public void People_are_greeted_by_what_looks_like_a_name(string name, string greeting) => Words.Greeting(name).ShouldBe(greeting);

    private static MimeMessage Compose(string name, string subject, params IReadOnlyList<MailPart> parts) =>
        Composer.Compose(Posted(name, subject, parts), From, Site);

    private static PostedMail Posted(string name, string subject, IReadOnlyList<MailPart> parts) =>
        new("4abc", "zoe@voorbeeld.nl", name, subject, parts, new DateTime(2026, 11, 29, 12, 0, 0, DateTimeKind.Utc));
}
