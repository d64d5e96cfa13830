using Campus.Platform;
using Campus.Xapi.Credentials;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Storing;

/// <summary>
/// Nobody voids what another authority has said, least of all the campus itself, unless it holds the scope for it (xAPI
/// 1.0.3 Data 2.3.2: who may void is for the store to say). Somebody who knows the id of a statement that is still to come
/// could void it in advance; such a voiding stays, and voids nothing.
/// </summary>
internal sealed class Voiding(CampusDb db, StatementSql sql, OwnStatements own, CredentialLookup credentials)
{
    private const string OfOthersSql =
        """
        SELECT r."Stored", v."AuthorityKey"
        FROM "StatementReferences" r
        JOIN "Statements" v ON v."Stored" = r."Stored"
        JOIN "StatementIds" i ON i."Id" = r."TargetId"
        JOIN "Statements" t ON t."Stored" = i."Stored"
        WHERE r."Voids" AND v."AuthorityKey" <> t."AuthorityKey" AND {0}
        """;

    private const string UndoSql =
        """
        UPDATE "StatementReferences" SET "Voids" = false WHERE "Stored" {0}
        """;

    /// <summary>Those of the statements that were just added that void what they may not.</summary>
    public async Task<IReadOnlySet<StatementDraft>> TrespassingAsync(
        IReadOnlyList<NumberedStatement> added, CancellationToken cancellationToken)
    {
        var suspects = added.Where(statement => statement.Draft is { Keys.Voids: true, Authority.MayVoidOthers: false })
            .ToDictionary(statement => statement.Stored, statement => statement.Draft);
        if (suspects.Count == 0)
        {
            return new HashSet<StatementDraft>();
        }
        var found = await OfOthersAsync("r.\"Stored\"", [.. suspects.Keys], cancellationToken);
        return found.Select(row => suspects[row.Stored]).ToHashSet<StatementDraft>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>Takes the force from what voided, before they came, statements that it may not void.</summary>
    public async Task UndoAsync(long[] added, CancellationToken cancellationToken)
    {
        var found = await OfOthersAsync("t.\"Stored\"", added, cancellationToken);
        if (found.Count == 0)
        {
            return;
        }
        var mayVoid = new HashSet<long>(await credentials.VoidersAsync(cancellationToken)) { own.AuthorityKey };
        long[] undone = [.. found.Where(row => !mayVoid.Contains(row.Authority)).Select(row => row.Stored)];
        await using var command = db.Command("");
        command.CommandText = UndoSql.Replace("{0}", sql.IsOneOf(command, "@undone", undone), StringComparison.Ordinal);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<(long Stored, long Authority)>> OfOthersAsync(
        string column, long[] moments, CancellationToken cancellationToken)
    {
        await using var command = db.Command("");
        var isOneOf = $"{column} {sql.IsOneOf(command, "@moments", moments)}";
        command.CommandText = OfOthersSql.Replace("{0}", isOneOf, StringComparison.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<(long, long)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }
        return found;
    }
}
