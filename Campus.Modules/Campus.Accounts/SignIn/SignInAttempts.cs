using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.SignIn;

/// <summary>
/// Counts tries of a password or a code and locks an account after too many. A try is taken before it is looked at, in one
/// statement of the database: many tries at the same moment, on any number of machines, are still counted one by one.
/// </summary>
internal sealed class SignInAttempts(CampusDb db, KnownBrowser browser, IMailbox mailbox, IAudit audit, AccountMails mails, TimeProvider time)
{
    /// <summary>Whose tries those are that no account belongs to.</summary>
    public const string Nobody = "onbekend";

    /// <summary>Takes one try; false when there is none left.</summary>
    public async Task<bool> TakeAsync(CampusUser user, CancellationToken cancellationToken)
    {
        // Strangers can spend the tries of an account, but not those of a browser in which its owner signed in before.
        if (browser.IsKnownTo(user))
        {
            return browser.TakeTry(user);
        }
        var now = time.GetUtcNow();
        var taken = await db.Set<CampusUser>()
            .Where(row => row.Id == user.Id && row.AccessFailedCount < TryLimits.AtMost && (row.LockoutEnd == null || row.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount + 1), cancellationToken);
        if (taken == 0)
        {
            await LockWhenSpentAsync(user, cancellationToken);
        }
        return taken == 1;
    }

    /// <summary>Gives one try back, after the right password of somebody who still has to give a code.</summary>
    public async Task GiveBackAsync(CampusUser user, CancellationToken cancellationToken)
    {
        if (browser.IsKnownTo(user))
        {
            browser.GiveBack(user);
            return;
        }
        await db.Set<CampusUser>()
            .Where(row => row.Id == user.Id && row.AccessFailedCount > 0)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount - 1), cancellationToken);
    }

    /// <summary>Gives all tries back, after the right password or a new one.</summary>
    public async Task ForgiveAsync(CampusUser user, CancellationToken cancellationToken)
    {
        browser.Forgive(user);
        await db.Set<CampusUser>()
            .Where(row => row.Id == user.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null),
                cancellationToken);
    }

    /// <summary>Locks the account when the last try is spent, and tells its owner by mail, once a day: mail is no weapon either.</summary>
    public Task LockWhenSpentAsync(CampusUser user, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                DateTimeOffset? until = time.GetUtcNow() + TryLimits.LockedFor;
                var locked = await db.Set<CampusUser>()
                    .Where(row => row.Id == user.Id && row.AccessFailedCount >= TryLimits.AtMost)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, until), token);
                if (locked == 1)
                {
                    audit.Record("User", "LockedOut", user.Id, new { Until = until });
                    await mailbox.PostAsync(mails.LockedOut(user), $"account-locked:{user.Id}:{time.GetUtcNow().UtcDateTime:yyyyMMdd}", token);
                }
            },
            cancellationToken);
}
