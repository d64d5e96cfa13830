using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Credentials;

/// <summary>What a credential is for and how far it reaches.</summary>
internal sealed record CredentialTerms(string Name, IReadOnlyList<string> Scopes, DateTime? ExpiresUtc)
{
    public string ScopeText => string.Join(' ', Scopes);
}

/// <summary>
/// Adds, changes and revokes credentials, with a line in the audit for each, and tells every machine.
/// </summary>
internal sealed class CredentialChanges(CampusDb db, IStamps stamps, IAudit audit, ICurrentUser user, TimeProvider time)
{
    private const string Category = "LearningRecordStore";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>Whether the credential is there with this secret, now or since the same form was sent before.</returns>
    public async Task<bool> AddAsync(NewSecret fresh, CredentialTerms terms, CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync(
                async token => await FindAsync(fresh.Key, token) is { } known
                    ? known.HasSecretOf(fresh)
                    : await InsertAsync(fresh, terms, token),
                cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same form was sent twice in one moment: the other was first.
            db.ChangeTracker.Clear();
            return await FindAsync(fresh.Key, cancellationToken) is { } first && first.HasSecretOf(fresh);
        }
    }

    /// <returns>Whether the credential has this secret; not when it was revoked or given another one since the form opened.</returns>
    public Task<bool> ReplaceSecretAsync(NewSecret fresh, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var replaced = await db.Set<CredentialRow>()
                    .Where(row => row.Key == fresh.Key && row.Salt == fresh.Replaces && row.RevokedUtc == null)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.Salt, fresh.Salt).SetProperty(row => row.SecretHash, fresh.Hash), token);
                if (replaced == 1)
                {
                    await TellAsync("SecretReplaced", fresh.Key, data: null, token);
                    return true;
                }
                return await FindAsync(fresh.Key, token) is { } known && known.HasSecretOf(fresh);
            },
            cancellationToken);

    public Task ChangeAsync(string key, CredentialTerms terms, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var known = await db.Set<CredentialRow>().FirstOrDefaultAsync(row => row.Key == key && row.RevokedUtc == null, token);
                if (known is null || (known.Name == terms.Name && known.Scopes == terms.ScopeText && known.ExpiresUtc == terms.ExpiresUtc))
                {
                    return;
                }
                (known.Name, known.Scopes, known.ExpiresUtc) = (terms.Name, terms.ScopeText, terms.ExpiresUtc);
                await TellAsync("CredentialChanged", key, terms, token);
            },
            cancellationToken);

    public Task RevokeAsync(string key, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var (now, who) = (Now, user.ActorId);
                var revoked = await db.Set<CredentialRow>()
                    .Where(row => row.Key == key && row.RevokedUtc == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedUtc, now).SetProperty(row => row.RevokedBy, who), token);
                if (revoked == 1)
                {
                    await TellAsync("CredentialRevoked", key, data: null, token);
                }
            },
            cancellationToken);

    private Task<CredentialRow?> FindAsync(string key, CancellationToken cancellationToken) =>
        db.Set<CredentialRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken);

    private async Task<bool> InsertAsync(NewSecret fresh, CredentialTerms terms, CancellationToken cancellationToken)
    {
        db.Add(new CredentialRow
        {
            Key = fresh.Key, Name = terms.Name, Salt = fresh.Salt, SecretHash = fresh.Hash, Scopes = terms.ScopeText,
            ExpiresUtc = terms.ExpiresUtc, CreatedUtc = Now, CreatedBy = user.ActorId,
        });
        await TellAsync("CredentialAdded", fresh.Key, terms, cancellationToken);
        return true;
    }

    private Task TellAsync(string what, string key, CredentialTerms? data, CancellationToken cancellationToken)
    {
        audit.Record(Category, what, key, data);
        return stamps.ChangeAsync(CredentialLookup.Stamp, cancellationToken);
    }
}
