using System.Text.Json;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Mail;

/// <summary>Mail goes out exactly when the facts are kept, once, and never gets lost.</summary>
public sealed class DeliveryTests(SharedCampus shared)
{
    private const string Text = "Hallo Zoë,\n\nOpen deze link:\nhttps://voorbeeld.nl/cursus?a=1&b=2\n\n.\nTot ziens – Café ☕";

    [Fact]
    public async Task A_mail_comes_back_as_it_was_written()
    {
        var subject = $"Een café vol ideeën en een héél lang onderwerp dat over meer dan één regel gaat {Guid.NewGuid():N}";
        await PostAsync(shared.Campus, new MailMessage("zoe@voorbeeld.nl", subject, Text), subject);
        var mail = await ((ICampus)shared.Campus).Mail.ToAsync("zoe@voorbeeld.nl", subject);
        mail.Text.ReplaceLineEndings("\n").Trim().ShouldBe(Text);
    }

    [Fact]
    public async Task A_mail_server_gets_the_mail_when_there_is_one()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = Server(server.Port) });
        await PostAsync(campus, new MailMessage("zoe@voorbeeld.nl", "Één mail", Text), "one");

        var mail = await server.Mail.ToAsync("zoe@voorbeeld.nl", "Één mail");
        mail.Text.ReplaceLineEndings("\n").Trim().ShouldBe(Text);
        ((ICampus)campus).Mail.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_server_that_is_away_gets_the_mail_later()
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = Server(port: 1) });
        await PostAsync(campus, new MailMessage("zoe@voorbeeld.nl", "Straks", Text), "later");
        (await FailureAsync(campus)).ShouldNotBeEmpty();
        ((ICampus)campus).Mail.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_server_or_a_folder_mail_waits_and_the_reason_is_said()
    {
        var extra = new Dictionary<string, string?> { ["Mail:PickupFolder"] = "" };
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = extra });
        await PostAsync(campus, new MailMessage("zoe@voorbeeld.nl", "Wacht", Text), "waits");
        (await FailureAsync(campus)).ShouldContain("Mail:Smtp:Host");
    }

    [Fact]
    public async Task A_mail_that_is_sent_again_is_the_same_mail()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var payload = Payload("zoe@voorbeeld.nl", "Dubbel");
        await HandleAsync(campus, payload);
        await HandleAsync(campus, payload);
        var file = Directory.GetFiles(Path.Combine(campus.Data, "mail"), "*.eml").Single();
        (await File.ReadAllTextAsync(file)).ShouldContain("Message-ID: <4abc@");
    }

    [Theory]
    [InlineData("geen adres", "Onderwerp")]
    [InlineData("zoe@voorbeeld.nl\r\nBcc: iedereen@voorbeeld.nl", "Onderwerp")]
    public async Task What_is_no_address_gets_no_mail_and_holds_nothing_up(string to, string subject)
    {
        await using var campus = await CampusHost.StartNewAsync();
        await HandleAsync(campus, Payload(to, subject));
        ((ICampus)campus).Mail.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_break_in_a_subject_starts_no_header()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await HandleAsync(campus, Payload("zoe@voorbeeld.nl", "Hallo\r\nBcc: iedereen@voorbeeld.nl"));
        var file = Directory.GetFiles(Path.Combine(campus.Data, "mail"), "*.eml").Single();
        (await File.ReadAllLinesAsync(file)).ShouldNotContain(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Mail_of_a_transaction_that_fails_is_never_sent()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await using (var scope = campus.Services.CreateAsyncScope())
        {
            var mailbox = scope.ServiceProvider.GetRequiredService<IMailbox>();
            var work = scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(async token =>
            {
                await mailbox.PostAsync(new MailMessage("zoe@voorbeeld.nl", "Nooit", Text), "never", token);
                throw new TimeoutException();
            });
            await Should.ThrowAsync<TimeoutException>(work);
        }
        await PostAsync(campus, new MailMessage("zoe@voorbeeld.nl", "Wel", Text), "always");
        await ((ICampus)campus).Mail.ToAsync("zoe@voorbeeld.nl", "Wel");
        ((ICampus)campus).Mail.All.Count.ShouldBe(1);
    }

    private static Dictionary<string, string?> Server(int port) =>
        new() { ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:Port"] = $"{port}", ["Mail:Smtp:Tls"] = "false" };

    private static string Payload(string to, string subject) =>
        JsonSerializer.Serialize(new { Id = "4abc", To = to, Subject = subject, Text, PostedUtc = new DateTime(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc) });

    private static async Task PostAsync(CampusHost campus, MailMessage mail, string key)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var mailbox = scope.ServiceProvider.GetRequiredService<IMailbox>();
        await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(token => mailbox.PostAsync(mail, key, token));
    }

    private static async Task HandleAsync(CampusHost campus, string payload)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IOutboxHandler>().Single(known => known.Kind == "mail");
        await handler.HandleAsync(payload, TestContext.Current.CancellationToken);
    }

    private static async Task<string> FailureAsync(CampusHost campus)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            await using var scope = campus.Services.CreateAsyncScope();
            var errors = await scope.ServiceProvider.GetRequiredService<CampusDb>().Database
                .SqlQuery<string>($"SELECT \"Error\" AS \"Value\" FROM \"OutboxMessages\" WHERE \"Error\" IS NOT NULL AND \"DoneUtc\" IS NULL")
                .ToListAsync();
            if (errors is [var error, ..])
            {
                return error;
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("No message failed.");
    }
}
