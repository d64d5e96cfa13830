using System.Collections.Frozen;
using Campus.Platform;
using Campus.Xapi.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Credentials;

/// <summary>
/// Finds credentials by key. All of them are kept in memory, and read again when one changes anywhere.
/// </summary>
internal sealed class CredentialLookup(
    CampusDb db, IStamps stamps, CredentialCache cache, IOptions<XapiOptions> options)
{
    /// <summary>The stamp that changes with every change of a credential.</summary>
    public const string Stamp = "xapi-credentials";

    public async ValueTask<Credential?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).ByKey.GetValueOrDefault(key);

    /// <summary>The authorities of all credentials, revoked ones too, that the campus vouches for.</summary>
    public ValueTask<IEnumerable<long>> VouchedAsync(CancellationToken cancellationToken) =>
        KeysAsync(authority => authority.IsVouchedFor, cancellationToken);

    /// <summary>The authorities of all credentials that may void what others have said.</summary>
    public ValueTask<IEnumerable<long>> VoidersAsync(CancellationToken cancellationToken) =>
        KeysAsync(authority => authority.MayVoidOthers, cancellationToken);

    private async ValueTask<IEnumerable<long>> KeysAsync(
        Func<Authority, bool> holds, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).ByKey.Values.Select(credential => credential.Authority).Where(holds).Select(authority => authority.Key);

    private async ValueTask<CredentialCache.Known> ReadAsync(CancellationToken cancellationToken)
    {
        var stamp = await stamps.CurrentAsync(Stamp, cancellationToken);
        if (cache.Page is not { } page || page.Stamp != stamp)
        {
            var rows = await db.Set<CredentialRow>().AsNoTracking().ToListAsync(cancellationToken);
            var byKey = rows.ToFrozenDictionary(row => row.Key, row => new Credential(row, options.Value.HomePage), StringComparer.Ordinal);
            cache.Page = page = new CredentialCache.Known(stamp, byKey);
        }
        return page;
    }
}

internal sealed class CredentialCache
{
    private volatile Known? page;

    public Known? Page
    {
        get => page;
        set => page = value;
    }

    internal sealed record Known(string Stamp, FrozenDictionary<string, Credential> ByKey);
}
