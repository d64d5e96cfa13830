using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Storing;

/// <summary>
/// A statement that refers to another is found by what that other says as well (xAPI 1.0.3 Communication 2.1.3: filter
/// conditions for StatementRefs). That is worked out once, when the later of the two comes, so that no query has to
/// follow references; the other may come first or last, and may itself refer on.
/// </summary>
internal sealed class ReferenceLinks(CampusDb db, StatementSql sql)
{
    // Nobody refers this far on; a ring of references must end somewhere.
    private const int LongestChain = 32;

    private const string PairsSql =
        """
        WITH RECURSIVE "Dirty" ("Stored", "Depth") AS (
            SELECT "Stored", 1 FROM "StatementReferences" WHERE "Stored" {0}
            UNION
            SELECT r."Stored", 1 FROM "Statements" s JOIN "StatementReferences" r ON r."TargetId" = s."Id" WHERE s."Stored" {0}
            UNION
            SELECT r."Stored", d."Depth" + 1
            FROM "Dirty" d JOIN "Statements" s ON s."Stored" = d."Stored" JOIN "StatementReferences" r ON r."TargetId" = s."Id"
            WHERE d."Depth" < @longest
        ), "Chain" ("Stored", "Of", "Depth") AS (
            SELECT d."Stored", i."Stored", 1
            FROM "Dirty" d JOIN "StatementReferences" r ON r."Stored" = d."Stored" JOIN "StatementIds" i ON i."Id" = r."TargetId"
            UNION
            SELECT c."Stored", i."Stored", c."Depth" + 1
            FROM "Chain" c JOIN "StatementReferences" r ON r."Stored" = c."Of" JOIN "StatementIds" i ON i."Id" = r."TargetId"
            WHERE c."Depth" < @longest
        )
        SELECT DISTINCT c."Stored", c."Of" FROM "Chain" c
        WHERE c."Of" <> c."Stored"
          AND NOT EXISTS (SELECT 1 FROM "StatementAliases" a WHERE a."Stored" = c."Stored" AND a."Of" = c."Of")
        """;

    private const string TargetsSql =
        """
        SELECT "Stored", "AuthorityKey", "Json" FROM "Statements" WHERE "Stored" {0}
        """;

    /// <summary>Links what was just added to what it refers to, and what was waiting for it to it.</summary>
    public Task LinkAsync(IReadOnlyList<NumberedStatement> added, bool referredTo, CancellationToken cancellationToken) => LinkAsync(
        [.. added.Where(statement => referredTo || statement.Draft.Keys.RefersTo is not null).Select(statement => statement.Stored)],
        cancellationToken);

    /// <summary>Links statements, by the moments they were stored, in both directions.</summary>
    public async Task LinkAsync(long[] ends, CancellationToken cancellationToken)
    {
        if (ends.Length == 0)
        {
            return;
        }
        var pairs = await PairsAsync(ends, cancellationToken);
        if (pairs.Count == 0)
        {
            return;
        }
        var targets = await TargetsAsync([.. pairs.Select(pair => pair.Of).Distinct()], cancellationToken);
        await sql.AliasAsync(
            db, pairs.ConvertAll(pair => new Alias(pair.Stored, pair.Of, targets[pair.Of].Keys, targets[pair.Of].Authority)), cancellationToken);
    }

    private async Task<List<(long Stored, long Of)>> PairsAsync(long[] ends, CancellationToken cancellationToken)
    {
        await using var command = db.Command("");
        command.CommandText = PairsSql.Replace("{0}", sql.IsOneOf(command, "@ends", ends), StringComparison.Ordinal);
        command.Add("@longest", LongestChain);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var pairs = new List<(long, long)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            pairs.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }
        return pairs;
    }

    private async Task<Dictionary<long, (StatementKeys Keys, long Authority)>> TargetsAsync(
        long[] moments, CancellationToken cancellationToken)
    {
        await using var command = db.Command("");
        command.CommandText = TargetsSql.Replace("{0}", sql.IsOneOf(command, "@moments", moments), StringComparison.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var targets = new Dictionary<long, (StatementKeys, long)>(moments.Length);
        while (await reader.ReadAsync(cancellationToken))
        {
            using var document = JsonDocument.Parse(reader.GetString(2));
            targets.Add(reader.GetInt64(0), (StatementKeys.Of(document.RootElement), reader.GetInt64(1)));
        }
        return targets;
    }
}
