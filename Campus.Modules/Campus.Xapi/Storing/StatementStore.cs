using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.Xapi.Credentials;
using Campus.Xapi.Reading;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Storing;

internal sealed class StatementStore(
    CampusDb db, StatementWriter writer, OwnStatements own, CredentialLookup credentials) : IStatementStore
{
    public async Task<StatementOutcome> StoreAsync(
        IReadOnlyList<JsonObject> statements, CancellationToken cancellationToken = default)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException(
                "Statements are stored in a transaction of their own; store them before or after the running one.");
        }
        return await writer.StoreAsync([.. statements.Select(own.Draft)], cancellationToken);
    }

    public async IAsyncEnumerable<Statement> OfRegistrationAsync(
        Guid registration, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var after = 0L;
        var vouched = new HashSet<long>(await credentials.VouchedAsync(cancellationToken)) { own.AuthorityKey };
        while (true)
        {
            var page = await RegistrationPage.ReadAsync(db, registration, after, vouched, cancellationToken);
            foreach (var (stored, statement) in page)
            {
                yield return statement;
                after = stored;
            }
            if (page.Count < RegistrationPage.Size)
            {
                yield break;
            }
        }
    }
}
