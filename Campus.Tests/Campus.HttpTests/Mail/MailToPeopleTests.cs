using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Mail;

/// <summary>A mail to somebody with an account is addressed when it goes, not when it was written.</summary>
public sealed class MailToPeopleTests
{
    [Fact]
    public async Task A_mail_goes_to_the_address_and_the_name_of_the_moment_with_its_appointment()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var samira = await PersonAsync(campus, Cast.Samira.Email);
        const string Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
        await PostAsync(campus, MailMessage.ToPerson(samira.Id, "Tot maandag", "We beginnen om negen uur.") with
        {
            Appointment = new MailAppointment("REQUEST", Calendar),
            From = new MailSender("groepen@voorbeeld.nl", "Groepen"),
        });

        var mail = await ((ICampus)campus).Mail.ToAsync(Cast.Samira.Email, "Tot maandag");
        mail.Text.ShouldContain($"Hallo {samira.Name},");
        mail.Raw.ShouldContain("From: Groepen <groepen@voorbeeld.nl>");
        mail.Raw.ShouldContain("method=REQUEST");
        mail.Raw.ShouldContain("uitnodiging.ics");
    }

    [Fact]
    public async Task To_whom_has_no_account_any_more_nothing_is_sent_and_nothing_is_left()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await PostAsync(campus, MailMessage.ToPerson("4nobodyany", "Aan niemand", "Dit leest niemand."));
        var samira = await PersonAsync(campus, Cast.Samira.Email);
        await PostAsync(campus, MailMessage.ToPerson(samira.Id, "Aan iemand", "Dit wel."));

        await ((ICampus)campus).Mail.ToAsync(Cast.Samira.Email, "Aan iemand");
        ((ICampus)campus).Mail.All.Count.ShouldBe(1);
        await using var scope = campus.Services.CreateAsyncScope();
        var left = await scope.ServiceProvider.GetRequiredService<CampusDb>().Database
            .SqlQuery<string>($"SELECT \"Payload\" AS \"Value\" FROM \"OutboxMessages\" WHERE \"Payload\" LIKE '%Aan niemand%'").ToListAsync();
        left.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_erased_gets_nothing_that_still_waits()
    {
        // Nothing listens there: mail waits.
        var away = new Dictionary<string, string?> { ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:Port"] = "1", ["Mail:Smtp:Security"] = "None" };
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Extra = away });
        var samira = await PersonAsync(campus, Cast.Samira.Email);
        await PostAsync(campus, MailMessage.ToPerson(samira.Id, "Wacht nog", "Dit wacht."));
        await using var scope = campus.Services.CreateAsyncScope();
        var waiting = scope.ServiceProvider.GetRequiredService<IWaitingMessages>();
        (await waiting.OfAsync(samira.Id)).ShouldHaveSingleItem();
        using (var visitor = await campus.VisitAsync(Cast.Samira))
        {
            (await visitor.GetAsync("/account/mijn-gegevens")).Text.ShouldContain("Wacht nog");
        }

        await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(token =>
            scope.ServiceProvider.GetRequiredService<IDomainEvents>().RaiseAsync(new AccountErased(samira.Id, samira.Name), token));

        (await waiting.OfAsync(samira.Id)).ShouldBeEmpty();
    }

    private static async Task<Person> PersonAsync(CampusHost campus, string email)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<CampusDb>().Database
            .SqlQuery<string>($"SELECT \"Id\" AS \"Value\" FROM \"Users\" WHERE \"Email\" = {email}").SingleAsync();
        return (await scope.ServiceProvider.GetRequiredService<IPeople>().FindAsync([id]))[id];
    }

    private static async Task PostAsync(CampusHost campus, MailMessage mail)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var mailbox = scope.ServiceProvider.GetRequiredService<IMailbox>();
        await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(token => mailbox.PostAsync(mail, mail.Subject, token));
    }
}
