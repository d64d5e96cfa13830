using Campus.Platform;
using Campus.Xapi.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Beheer.Keys;

internal enum CredentialState
{
    Active,
    Expired,
    Revoked,
}

/// <summary>A credential as it stands on the page.</summary>
internal sealed record ListedCredential(CredentialRow Row, CredentialState State, string? CreatedBy, string? RevokedBy)
{
    public string Key => Row.Key;

    public string Name => Row.Name.Length == 0 ? Row.Key : Row.Name;

    public IEnumerable<string> Scopes => Row.Scopes.Split(' ').Select(ScopeWords.Title);
}

/// <summary>Reads credentials for the pages, with the names of who made and revoked them.</summary>
internal sealed class CredentialList(CampusDb db, IPeople people, TimeProvider time)
{
    /// <summary>All of them: those that work first, by name.</summary>
    public async Task<IReadOnlyList<ListedCredential>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<CredentialRow>().AsNoTracking().ToListAsync(cancellationToken);
        var listed = await ListAsync(rows, cancellationToken);
        return [.. listed.OrderBy(credential => credential.State).ThenBy(credential => credential.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    public async Task<ListedCredential?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var rows = await db.Set<CredentialRow>().AsNoTracking().Where(row => row.Key == key).ToListAsync(cancellationToken);
        return (await ListAsync(rows, cancellationToken)).SingleOrDefault();
    }

    private async Task<IEnumerable<ListedCredential>> ListAsync(
        List<CredentialRow> rows, CancellationToken cancellationToken)
    {
        string[] actors = [.. rows.SelectMany(row => new[] { row.CreatedBy, row.RevokedBy }).OfType<string>().Distinct(StringComparer.Ordinal)];
        var names = await people.KnownActorsAsync(actors, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        return rows.Select(row => new ListedCredential(row, StateOf(row, now), NameOf(row.CreatedBy), NameOf(row.RevokedBy)));

        string? NameOf(string? actor) => actor is null ? null : names.GetValueOrDefault(actor);
    }

    private static CredentialState StateOf(CredentialRow row, DateTime now)
    {
        if (row.RevokedUtc is not null)
        {
            return CredentialState.Revoked;
        }
        return row.ExpiresUtc <= now ? CredentialState.Expired : CredentialState.Active;
    }
}
