using System.Diagnostics;
using Campus.HttpTests.Accounts;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Mail;

/// <summary>Two processes of the campus on one database, and a mail server that takes longer than a lease.</summary>
public sealed class TwoCampusesTests
{
    private const int People = 6;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Each_mail_is_sent_exactly_once(DatabaseProvider provider)
    {
        await using var server = await SmtpServer.StartAsync(TimeSpan.FromSeconds(3));
        var extra = new Dictionary<string, string?>
        {
            ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:Port"] = $"{server.Port}", ["Mail:Smtp:Security"] = "None",
            ["Work:Lease"] = "00:00:01", ["Work:LookEvery"] = "00:00:00.2",
        };
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings { Provider = provider, Extra = extra });
        await using var second = campus.Run("--urls", "http://127.0.0.1:0");
        await second.WaitForLineAsync(line => line.Contains("listens on", StringComparison.Ordinal) ? line : null, TimeSpan.FromSeconds(90));
        var members = Enumerable.Range(0, People).Select(_ => Newcomers.New()).ToList();
        using (var visitor = campus.Visit())
        {
            foreach (var member in members)
            {
                await visitor.SendRegistrationAsync(member);
            }
        }

        var watch = Stopwatch.StartNew();
        while (server.Mail.All.Count < People)
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), "mail does not come");
            await Task.Delay(100);
        }
        await second.StopAsync();
        await campus.StopAsync();

        server.Mail.All.Select(mail => mail.To).Order().ShouldBe(members.Select(member => member.Email).Order());
        server.Mail.All.Select(mail => mail.MessageId).Distinct().Count().ShouldBe(People);
    }
}
