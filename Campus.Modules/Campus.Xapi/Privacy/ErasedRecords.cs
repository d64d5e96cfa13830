using Campus.Platform;
using Campus.Xapi.Data;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Privacy;

/// <summary>
/// Takes somebody who is erased out of what the record store keeps besides statements: where she is found, her documents, who
/// made a credential. Her statements are rewritten before, in pages: <see cref="Erasure"/>.
/// </summary>
internal sealed class ErasedRecords(CampusDb db, IOptions<XapiOptions> options) : IDomainEventHandler<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken cancellationToken)
    {
        var person = new PersonTrace(happened.ActorId, options.Value.HomePage);
        foreach (var sql in ErasureSql.Last)
        {
            await using var command = db.Command(sql);
            // PostgreSQL takes no parameter that a statement does not have.
            if (sql.Contains("@key", StringComparison.Ordinal))
            {
                command.Add("@key", person.Key);
            }
            if (sql.Contains("@pattern", StringComparison.Ordinal))
            {
                command.Add("@pattern", person.Pattern);
            }
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
