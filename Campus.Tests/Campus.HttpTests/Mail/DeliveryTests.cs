using System.Text.Json;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Mail;

/// <summary>Mail goes out exactly when the facts are kept, once, and never gets lost.</summary>
public sealed class DeliveryTests(SharedCampus shared)
{
    private const string Text = "Open deze link:\nhttps://voorbeeld.nl/cursus?a=1&b=2\n\n.\nTot ziens – Café ☕";
    private static readonly MailPart[] Parts = [new MailPart("Open deze link", "https://voorbeeld.nl/cursus?a=1&b=2"), ".\nTot ziens – Café ☕"];

    [Fact]
    public async Task A_mail_comes_back_as_it_was_written()
    {
        var subject = $"Een café vol ideeën en een héél lang onderwerp dat over meer dan één regel gaat {Guid.NewGuid():N}";
        await PostAsync(shared.Campus, new MailMessage("zoe@voorbeeld.nl", "Zoë", subject, Parts), subject);
        var mail = await ((ICampus)shared.Campus).Mail.ToAsync("zoe@voorbeeld.nl", subject);
        mail.Text.ReplaceLineEndings("\n").ShouldContain($"Hallo Zoë,\n\n{Text}\n");
    }

    [Fact]
    public async Task A_mail_server_gets_the_mail_when_there_is_one()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = Server(server.Port) });
        await PostAsync(campus, new MailMessage("zoe@voorbeeld.nl", "Zoë", "Één mail", Parts), "one");

        var mail = await server.Mail.ToAsync("zoe@voorbeeld.nl", "Één mail");
        mail.Text.ReplaceLineEndings("\n").ShouldContain($"Hallo Zoë,\n\n{Text}\n");
        mail.Html!.ShouldContain("Tot ziens – Café ☕");
        ((ICampus)campus).Mail.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_server_that_is_away_gets_the_mail_later()
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = Server(port: 1) });
        await PostAsync(campus, new MailMessage("zoe@voorbeeld.nl", "Zoë", "Straks", Parts), "later");
        (await FailureAsync(campus)).ShouldNotBeEmpty();
        ((ICampus)campus).Mail.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_server_or_a_folder_mail_waits_and_the_reason_is_said()
    {
        var extra = new Dictionary<string, string?> { ["Mail:PickupFolder"] = "" };
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = extra });
        await PostAsync(campus, new MailMessage("zoe@voorbeeld.nl", "Zoë", "Wacht", Parts), "waits");
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
    [InlineData("geen adres")]
    [InlineData("jansé@voorbeeld.nl")]
    [InlineData("zoe@voorbeeld.nl\r\nBcc: iedereen@voorbeeld.nl")]
    public async Task What_is_no_address_gets_no_mail_and_is_not_tried_again(string to)
    {
        await using var campus = await CampusHost.StartNewAsync();
        (await Should.ThrowAsync<OutboxException>(HandleAsync(campus, Payload(to, "Onderwerp")))).IsFinal.ShouldBeTrue();
        ((ICampus)campus).Mail.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_with_other_letters_in_its_domain_gets_its_mail()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = Server(server.Port) });
        await PostAsync(campus, new MailMessage("zoe@müller.nl", "Zoë", "Over de grens", Parts), "idn");
        await server.Mail.ToAsync("zoe@müller.nl");
    }

    [Theory]
    [InlineData("Mail:Smtp:Security", null)]
    [InlineData("Mail:Smtp:Security", "Tls")]
    [InlineData("Mail:Smtp:User", "campus")]
    public async Task Nothing_is_sent_in_clear_or_unknown_unless_the_settings_say_so(string setting, string? value)
    {
        await using var server = await SmtpServer.StartAsync();
        var extra = Server(server.Port);
        extra[setting] = value;
        extra["Mail:Smtp:Timeout"] = "00:00:05";
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = extra });
        (await Should.ThrowAsync<OutboxException>(HandleAsync(campus, Payload("zoe@voorbeeld.nl", "Geheim")))).IsFinal.ShouldBeFalse();
        server.Mail.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_not_waited_for_for_ever()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var extra = Server(((System.Net.IPEndPoint)silent.LocalEndpoint).Port);
        extra["Mail:Smtp:Timeout"] = "00:00:01";
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = extra });
        (await Should.ThrowAsync<OutboxException>(HandleAsync(campus, Payload("zoe@voorbeeld.nl", "Stil")))).IsFinal.ShouldBeFalse();
    }

    [Theory]
    [InlineData("code550.zoe@voorbeeld.nl", true)]
    [InlineData("code553.zoe@voorbeeld.nl", true)]
    [InlineData("code450.zoe@voorbeeld.nl", false)]
    [InlineData("code421.zoe@voorbeeld.nl", false)]
    public async Task What_the_server_refuses_for_good_is_given_up_and_what_it_cannot_take_now_is_not(string to, bool final)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = Server(server.Port) });
        var refused = await Should.ThrowAsync<OutboxException>(HandleAsync(campus, Payload(to, "Onderwerp")));
        refused.IsFinal.ShouldBe(final);
        refused.ToString().ShouldNotContain("zoe", Case.Insensitive, "an address is for no log");
        refused.Explanation.ShouldNotContain("zoe");
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
                await mailbox.PostAsync(new MailMessage("zoe@voorbeeld.nl", "Zoë", "Nooit", Parts), "never", token);
                throw new TimeoutException();
            });
            await Should.ThrowAsync<TimeoutException>(work);
        }
        await PostAsync(campus, new MailMessage("zoe@voorbeeld.nl", "Zoë", "Wel", Parts), "always");
        await ((ICampus)campus).Mail.ToAsync("zoe@voorbeeld.nl", "Wel");
        ((ICampus)campus).Mail.All.Count.ShouldBe(1);
    }

    private static Dictionary<string, string?> Server(int port) =>
        new() { ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:Port"] = $"{port}", ["Mail:Smtp:Security"] = "None" };

    private static string Payload(string to, string subject) =>
        JsonSerializer.Serialize(new { Id = "4abc", To = to, Name = "Zoë", Subject = subject, Parts, PostedUtc = new DateTime(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc) });

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
