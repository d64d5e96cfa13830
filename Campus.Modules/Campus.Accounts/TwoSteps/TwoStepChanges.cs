using Campus.Accounts.Codes;
using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.Sessions;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.TwoSteps;

/// <summary>
/// Turns signing in with two steps on and off. It writes only its own columns: the count of tries may have changed in the
/// database since this person was read.
/// </summary>
internal sealed class TwoStepChanges(
    CampusDb db, CodeCheck codes, KeySeal seal, OpenSessions sessions, IStamps stamps, IMailbox mailbox, TwoStepMails mails, IAudit audit, TimeProvider time)
{
    /// <summary>Turns it on when the code shows that the app knows the key. A form that was sent twice succeeds twice.</summary>
    public async Task<bool> TurnOnAsync(CampusUser user, FreshCodes fresh, string code, CancellationToken cancellationToken)
    {
        var isOn = await db.InTransactionAsync(
            async token =>
            {
                if (await FindAsync(user, token) is { } known)
                {
                    return seal.Open(user.Id, known.SealedKey) == fresh.Key;
                }
                if (Authenticator.MomentOf(code, fresh.Key, time.GetUtcNow()) is not { } moment)
                {
                    return false;
                }
                db.Add(new StoredAuthenticator { UserId = user.Id, SealedKey = seal.Seal(user.Id, fresh.Key), LastMoment = moment });
                Store(user, fresh.Codes);
                await SetAsync(user, time.GetUtcNow().UtcDateTime, token);
                audit.Record("User", "TwoStepsOn", user.Id);
                await PostAsync(mails.TurnedOn(user), user, token);
                return true;
            },
            cancellationToken);
        await db.Entry(user).ReloadAsync(cancellationToken);
        return isOn;
    }

    /// <summary>Turns it off for whoever showed that they are the owner.</summary>
    public async Task TurnOffAsync(CampusUser user, CancellationToken cancellationToken)
    {
        await db.InTransactionAsync(
            async token =>
            {
                if (await EndAsync(user, token))
                {
                    audit.Record("User", "TwoStepsOff", user.Id);
                    await PostAsync(mails.TurnedOff(user), user, token);
                }
            },
            cancellationToken);
        await db.Entry(user).ReloadAsync(cancellationToken);
    }

    /// <summary>Turns it off for somebody who lost everything, and ends all their sessions. Call it in a transaction.</summary>
    public async Task ResetAsync(CampusUser user, string reason, CancellationToken cancellationToken)
    {
        if (await EndAsync(user, cancellationToken))
        {
            audit.Record("User", "TwoStepsReset", user.Id, new { Reason = reason });
            await PostAsync(mails.Reset(user), user, cancellationToken);
        }
    }

    /// <summary>Puts these recovery codes in the place of all others.</summary>
    public Task RenewAsync(CampusUser user, IReadOnlyList<string> fresh, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                // A form that was sent twice does not bring back a code that was used in between.
                if (await FindAsync(user, token) is null || await codes.HoldsAnyAsync(user, fresh, token))
                {
                    return;
                }
                await codes.Of(user).ExecuteDeleteAsync(token);
                Store(user, fresh);
                audit.Record("User", "RecoveryCodesRenewed", user.Id);
                await PostAsync(mails.Renewed(user), user, token);
            },
            cancellationToken);

    private void Store(CampusUser user, IEnumerable<string> fresh) =>
        db.AddRange(fresh.Select(code => new StoredRecoveryCode { UserId = user.Id, Hash = RecoveryCodes.Hash(user.Id, code) }));

    // A row that is written, with nothing new, stays locked until the transaction ends: two forms come after each other.
    private async Task<StoredAuthenticator?> FindAsync(CampusUser user, CancellationToken cancellationToken)
    {
        await db.Set<CampusUser>().Where(row => row.Id == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NormalizedName, row => row.NormalizedName), cancellationToken);
        return await db.Set<StoredAuthenticator>().AsNoTracking().FirstOrDefaultAsync(row => row.UserId == user.Id, cancellationToken);
    }

    private async Task<bool> EndAsync(CampusUser user, CancellationToken cancellationToken)
    {
        if (await FindAsync(user, cancellationToken) is null)
        {
            return false;
        }
        await db.Set<StoredAuthenticator>().Where(row => row.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await codes.Of(user).ExecuteDeleteAsync(cancellationToken);
        await SetAsync(user, null, cancellationToken);
        return true;
    }

    // The new stamp ends other sessions, forgets remembered devices and makes every link in an older mail worthless.
    private async Task SetAsync(CampusUser user, DateTime? since, CancellationToken cancellationToken)
    {
        await db.Set<CampusUser>().Where(row => row.Id == user.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.TwoStepsSinceUtc, since)
                .SetProperty(row => row.SecurityStamp, IdGenerator.NewId())
                .SetProperty(row => row.ConcurrencyStamp, IdGenerator.NewId()),
            cancellationToken);
        await sessions.EndOthersAsync(user.Id, cancellationToken);
        await stamps.ChangeAsync(AccountStamp.Name, cancellationToken);
    }

    private Task PostAsync(MailMessage mail, CampusUser user, CancellationToken cancellationToken) =>
        mailbox.PostAsync(mail, $"account-two-steps:{user.Id}:{IdGenerator.NewId()}", cancellationToken);
}
