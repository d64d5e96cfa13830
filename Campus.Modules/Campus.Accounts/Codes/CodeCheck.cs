using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Codes;

/// <summary>Takes codes of the app and of paper, each of them once.</summary>
internal sealed class CodeCheck(CampusDb db, KeySeal seal, IMailbox mailbox, TwoStepMails mails, IAudit audit,
    TimeProvider time)
{
    /// <summary>
    /// Whether this is the app's code of now. One statement takes it, with all codes of before: whoever sends it
    /// again, even in the same moment, has no code.
    /// </summary>
    public async Task<bool> TakeCodeAsync(CampusUser user, string code, CancellationToken cancellationToken)
    {
        var known = await db.Set<StoredAuthenticator>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.UserId == user.Id, cancellationToken);
        if (known is null || seal.Open(user.Id, known.SealedKey) is not { } key
            || Authenticator.MomentOf(code, key, time.GetUtcNow()) is not { } moment)
        {
            return false;
        }
        var taken = await db.Set<StoredAuthenticator>()
            .Where(row => row.UserId == user.Id && row.SealedKey == known.SealedKey && row.LastMoment < moment)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastMoment, moment), cancellationToken);
        return taken == 1;
    }

    /// <summary>Whether this recovery code still works; it does not after this.</summary>
    public Task<bool> TakeRecoveryCodeAsync(CampusUser user, string code, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var hash = RecoveryCodes.Hash(user.Id, code);
                if (await Of(user).Where(row => row.Hash == hash).ExecuteDeleteAsync(token) == 0)
                {
                    return false;
                }
                var left = await LeftAsync(user, token);
                audit.Record("User", "RecoveryCodeUsed", user.Id, new { Left = left });
                await mailbox.PostAsync(mails.RecoveryCodeUsed(user, left),
                    $"account-two-steps:{user.Id}:{IdGenerator.NewId()}", token);
                return true;
            },
            cancellationToken);

    /// <summary>How many recovery codes somebody still has.</summary>
    public Task<int> LeftAsync(CampusUser user, CancellationToken cancellationToken) =>
        Of(user).CountAsync(cancellationToken);

    /// <summary>Whether these are the recovery codes of now.</summary>
    public Task<bool> HoldsAnyAsync(CampusUser user, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var hashes = codes.Select(code => RecoveryCodes.Hash(user.Id, code)).ToList();
        return Of(user).AnyAsync(row => hashes.Contains(row.Hash), cancellationToken);
    }

    /// <summary>The recovery codes somebody has.</summary>
    public IQueryable<StoredRecoveryCode> Of(CampusUser user) =>
        db.Set<StoredRecoveryCode>().Where(row => row.UserId == user.Id);
}
