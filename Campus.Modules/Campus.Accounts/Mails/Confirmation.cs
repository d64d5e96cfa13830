using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Mails;

/// <summary>Asks somebody to confirm an address by mail.</summary>
internal sealed class Confirmation(CampusDb db, IMailbox mailbox, AccountLinks links, AccountMails mails, TimeProvider time)
{
    private static readonly TimeSpan OneMailPer = TimeSpan.FromMinutes(10);

    /// <summary>Posts the mail in the caller's transaction; asking again soon after sends no second one.</summary>
    public async Task AskAsync(CampusUser user, string? returnUrl, CancellationToken cancellationToken)
    {
        var sinceStart = (int)((time.GetUtcNow().UtcDateTime - user.CreatedUtc) / OneMailPer);
        var link = await links.ConfirmAsync(user, returnUrl);
        await mailbox.PostAsync(await mails.ConfirmAsync(user, link, cancellationToken), $"account-confirm:{user.Id}:{sinceStart}", cancellationToken);
    }

    /// <summary>The same, as a transaction of its own.</summary>
    public async Task AskAgainAsync(CampusUser user, CancellationToken cancellationToken)
    {
        try
        {
            await db.InTransactionAsync(token => AskAsync(user, null, token), cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Asked twice in one moment; the other one posts the mail.
        }
    }
}
