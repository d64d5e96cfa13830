using System.Text;
using Campus.Mail.Beheer.SentMail;
using MimeKit;

namespace Campus.RuleTests.Mail;

/// <summary>Any mail can be read, whatever program wrote it.</summary>
public sealed class ReadableMailTests
{
    [Fact]
    public void Letters_of_another_code_are_read()
    {
        var mail = Read("To: zoe@voorbeeld.nl\r\nSubject: =?iso-8859-1?Q?Caf=E9?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nEen caf\u00e9");
        mail.Subject.ShouldBe("Café");
        mail.Text!.Trim().ShouldBe("Een café");
        Read("Subject: =?windows-1252?Q?=80_100?=\r\n\r\n.").Subject.ShouldBe("€ 100");
    }

    [Theory]
    [InlineData("Subject: =?utf-8?B?dit is geen base64!!?=\r\n\r\nTekst")]
    [InlineData("Subject: =?onbekend-99?Q?Caf=E9?=\r\n\r\nTekst")]
    [InlineData("Subject: =?utf-8?Q?half\r\n\r\nTekst")]
    [InlineData("Subject: Iets\r\nDate: gisteren\r\n\r\nTekst")]
    [InlineData("Subject: Iets\r\nTo: <<>>,;:\r\nFrom: @\r\n\r\nTekst")]
    public void Bad_headers_hide_no_text(string source) => Read(source).Text!.Trim().ShouldBe("Tekst");

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("\0\0\0")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!")]
    [InlineData("Content-Type: multipart/mixed\r\n\r\nniets")]
    public async Task What_is_hardly_a_mail_is_no_failure(string source)
    {
        var file = new FileInfo(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.eml"));
        try
        {
            await File.WriteAllTextAsync(file.FullName, source);
            (await ReadableMail.ReadAsync(file, CancellationToken.None)).Subject.ShouldNotBeEmpty();
        }
        finally
        {
            file.Delete();
        }
    }

    [Fact]
    public void Text_html_and_files_are_each_shown()
    {
        var builder = new BodyBuilder
        {
            TextBody = "Hallo",
            HtmlBody = "<style>p{color:red}</style><p>Hallo <b>Zoë</b>,</p><p>Kijk <a href=\"https://voorbeeld.nl\">hier</a><script>alert(1)</script></p><ul><li>een<li>twee</ul>",
        };
        builder.Attachments.Add("één.pdf", Encoding.UTF8.GetBytes(new string('x', 3000)), new ContentType("application", "pdf"));
        using var message = new MimeMessage { Body = builder.ToMessageBody() };

        var mail = ReadableMail.Read(message);
        mail.Text.ShouldBe("Hallo");
        mail.FromHtml.ShouldBe("Hallo Zoë,\n\nKijk https://voorbeeld.nl hier\n\n- een\n- twee");
        var file = mail.Files.Single();
        (file.Name, file.Type, file.Size).ShouldBe(("één.pdf", "application/pdf", "2 kB"));
    }

    [Theory]
    [InlineData("REQUEST", "DTSTART:20270115T090000Z\r\nDTEND:20270115T103000Z", "Uitnodiging", "vrijdag 15 januari 2027, 10:00 tot 11:30")]
    [InlineData("CANCEL", "DTSTART:20270715T090000Z\r\nDTEND:20270715T103000Z", "Afgezegd", "donderdag 15 juli 2027, 11:00 tot 12:30")]
    [InlineData("REQUEST", "DTSTART;TZID=Europe/Amsterdam:20270115T090000\r\nDURATION:PT1H", "Uitnodiging", "vrijdag 15 januari 2027, 09:00 tot 10:00")]
    [InlineData("REPLY", "DTSTART:20270115T090000", "Antwoord", "vrijdag 15 januari 2027, 09:00")]
    [InlineData("PUBLISH", "DTSTART;VALUE=DATE:20270115", "Afspraak", "vrijdag 15 januari 2027, de hele dag")]
    [InlineData("PUBLISH", "DTSTART;VALUE=DATE:20270115\r\nDTEND;VALUE=DATE:20270118", "Afspraak", "vrijdag 15 januari 2027 tot en met zondag 17 januari 2027")]
    [InlineData("REQUEST", "DTSTART:20270115T230000Z\r\nDTEND:20270116T233000Z", "Uitnodiging", "zaterdag 16 januari 2027, 00:00 tot zondag 17 januari 2027, 00:30")]
    [InlineData("REQUEST", "DTSTART:20270115T090000Z\r\nDTEND:20270115T100000Z\r\nRRULE:FREQ=WEEKLY", "Uitnodiging", "vrijdag 15 januari 2027, 10:00 tot 11:00, en daarna vaker")]
    public void An_invitation_says_what_when_and_where(string method, string times, string act, string when)
    {
        var appointment = Invitation($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261129T120000Z\r\n{times}\r\nSUMMARY:Leergroep\\, deel 1\r\nLOCATION:Stadhuis\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        (appointment.Act, appointment.What, appointment.When, appointment.Where).ShouldBe((act, "Leergroep, deel 1", when, "Stadhuis"));
    }

    [Theory]
    [InlineData("dit is geen agenda")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:gisteren\r\nEND:VEVENT\r\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n")]
    [InlineData("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Nergens/Dorp:20270115T090000\r\nSUMMARY:Leergroep\r\nEND:VEVENT\r\nEND:VCALENDAR")]
    public void A_calendar_that_cannot_be_read_hides_no_mail(string calendar)
    {
        var mail = ReadableMail.Read(WithCalendar(calendar));
        mail.Text.ShouldBe("Tot dan");
        mail.Appointments.Count.ShouldBeLessThanOrEqualTo(1);
    }

    private static Appointment Invitation(string calendar) => ReadableMail.Read(WithCalendar(calendar)).Appointments.Single();

    private static MimeMessage WithCalendar(string calendar) => new()
    {
        Body = new MultipartAlternative(new TextPart("plain") { Text = "Tot dan" }, new TextPart("calendar") { Text = calendar }),
    };

    private static ReadableMail Read(string source)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(source));
        using var message = MimeMessage.Load(stream);
        return ReadableMail.Read(message);
    }
}
