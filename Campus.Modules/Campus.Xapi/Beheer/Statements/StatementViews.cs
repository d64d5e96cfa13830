using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Beheer.Sentences;
using Campus.Xapi.Data;
using Campus.Xapi.Reading;

namespace Campus.Xapi.Beheer.Statements;

/// <summary>Reads statements for people: in sentences, with the names that the current user may know.</summary>
internal sealed class StatementViews(CampusDb db, StatementReader reader, ActorReader actors)
{
    private const int MostReferences = 20;

    private const string ReferencesSql =
        """
        SELECT s."Stored", s."Json" FROM "StatementReferences" r JOIN "Statements" s ON s."Stored" = r."Stored"
        WHERE r."TargetId" = @id ORDER BY s."Stored" LIMIT @most
        """;

    /// <summary>A page of what a query finds, and the query for the next.</summary>
    public async Task<(IReadOnlyList<StatementView> Statements, StatementQuery? Next)> PageAsync(
        StatementQuery query, CancellationToken cancellationToken)
    {
        var page = await reader.PageAsync(query, onlyOf: null, cancellationToken);
        return (await ViewAsync(page.Statements, query.Voided, cancellationToken), page.Next);
    }

    /// <summary>A statement by its id, voided or not; null when there is none.</summary>
    public async Task<StatementView?> OneAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reader.OneAsync(id, voided: false, onlyOf: null, cancellationToken) is { } standing)
        {
            return (await ViewAsync([standing], areVoided: false, cancellationToken))[0];
        }
        return await reader.OneAsync(id, voided: true, onlyOf: null, cancellationToken) is { } voided
            ? (await ViewAsync([voided], areVoided: true, cancellationToken))[0]
            : null;
    }

    /// <summary>The first statements that are about another one, such as the one that voids it.</summary>
    public async Task<IReadOnlyList<StatementView>> AboutAsync(Guid id, CancellationToken cancellationToken)
    {
        List<StoredText> found = [];
        await using (await OpenConnection.OfAsync(db, cancellationToken))
        {
            await using var command = db.Command(ReferencesSql);
            command.Add("@id", id);
            command.Add("@most", MostReferences);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                found.Add(new StoredText(rows.GetInt64(0), rows.GetString(1)));
            }
        }
        return await ViewAsync(found, areVoided: false, cancellationToken);
    }

    private async Task<IReadOnlyList<StatementView>> ViewAsync(
        IReadOnlyList<StoredText> texts, bool areVoided, CancellationToken cancellationToken)
    {
        JsonDocument[] documents = [.. texts.Select(text => JsonDocument.Parse(text.Json))];
        try
        {
            var labels = await actors.ReadAsync(documents.Select(document => document.RootElement), cancellationToken);
            return [.. texts.Zip(documents, (text, document) => StatementView.Of(text, document.RootElement, labels, areVoided))];
        }
        finally
        {
            Array.ForEach(documents, document => document.Dispose());
        }
    }
}
