using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Storing;

/// <summary>
/// The command <c>statements reindex</c>: adds to the indexes of statements whatever is missing there, for a store that
/// was filled before there was such an index. It may be stopped and run again, and others may store meanwhile.
/// </summary>
internal sealed class Reindex(CampusDb db, StatementSql sql, ReferenceLinks links) : ICampusCommand
{
    private const int PageSize = 500;

    private const string PageSql =
        """
        SELECT "Stored", "Json" FROM "Statements" WHERE "Stored" > @after ORDER BY "Stored" LIMIT @size
        """;

    /// <inheritdoc/>
    public string Name => "statements";

    /// <inheritdoc/>
    public IReadOnlyList<string> Usage => ["statements reindex   adds what is missing to the indexes of learning records"];

    /// <inheritdoc/>
    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not ["reindex"])
        {
            throw new CampusException($"Usage: {Usage[0]}");
        }
        var (after, count) = (0L, 0);
        while (await PageAsync(after, cancellationToken) is { Count: > 0 } page)
        {
            await db.InTransactionAsync(token => IndexAsync(page, token), cancellationToken);
            after = page[^1].Stored;
            count += page.Count;
        }
        await output.WriteLineAsync($"{count} statements looked at.");
        return 0;
    }

    private async Task IndexAsync(List<(long Stored, StatementKeys Keys)> page, CancellationToken cancellationToken)
    {
        await sql.LockAsync(db, cancellationToken);
        await sql.MentionAsync(db, page.ConvertAll(row => new MentionedIn(row.Stored, row.Keys)), cancellationToken);
        var referring = page.FindAll(row => row.Keys.RefersTo is not null);
        await sql.ReferAsync(
            db, referring.ConvertAll(row => new Reference(row.Stored, row.Keys.RefersTo!.Value, row.Keys.Voids)), cancellationToken);
        await links.LinkAsync([.. page.Select(row => row.Stored)], cancellationToken);
    }

    private async Task<List<(long Stored, StatementKeys Keys)>> PageAsync(
        long after, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = db.Command(PageSql);
        command.Add("@after", after);
        command.Add("@size", PageSize);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var page = new List<(long, StatementKeys)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            using var document = JsonDocument.Parse(reader.GetString(1));
            page.Add((reader.GetInt64(0), StatementKeys.Of(document.RootElement)));
        }
        return page;
    }
}
