using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.NewPassword;

/// <summary>A question for a new password. Who asks need not exist.</summary>
internal sealed record ForgottenQuestion(string Id, string Email, string Site);

/// <summary>
/// Takes the question for a new password and answers later, from the outbox: so the request does exactly the same work
/// for an address with an account as for one without.
/// </summary>
internal sealed class ForgottenPassword(
    CampusDb db,
    IOutbox outbox,
    UserManager<CampusUser> users,
    IMailbox mailbox,
    AccountLinks links,
    ISiteAddress site,
    TimeProvider time)
    : IOutboxHandler
{
    private static readonly TimeSpan OneMailPer = TimeSpan.FromMinutes(2);

    public string Kind => "account-forgotten";

    public async Task AskAsync(string email, CancellationToken cancellationToken)
    {
        var question = new ForgottenQuestion(IdGenerator.NewId(), email, site.Of(""));
        try
        {
            await db.InTransactionAsync(
                token => outbox.EnqueueAsync(Kind, question, Key(email), cancellationToken: token), cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same question came twice in one moment; the other one is kept.
        }
    }

    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        var question = JsonSerializer.Deserialize<ForgottenQuestion>(payload)
            ?? throw new InvalidOperationException("The outbox holds an empty question.");
        if (await users.FindByEmailAsync(question.Email) is { } user)
        {
            var link = question.Site + await links.ResetAsync(user);
            await db.InTransactionAsync(
                token => mailbox.PostAsync(AccountMails.ResetPassword(user, link), $"account-reset:{question.Id}", token),
                cancellationToken);
        }
    }

    private string Key(string email)
    {
        var address = SHA256.HashData(Encoding.UTF8.GetBytes(users.NormalizeEmail(email)));
        return $"{Kind}:{Convert.ToHexStringLower(address)}:{time.GetUtcNow().UtcTicks / OneMailPer.Ticks}";
    }
}
