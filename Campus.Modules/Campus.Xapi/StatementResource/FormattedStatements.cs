using System.Text.Json;
using Campus.Xapi.Activities;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Formats;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.StatementResource;

/// <summary>
/// Writes statements in the format that was asked for; what that takes from the database is read once for all.
/// </summary>
internal sealed class FormattedStatements(ActivityDefinitions activities)
{
    public async Task<IReadOnlyList<StoredText>> WriteAsync(
        IReadOnlyList<StoredText> statements, StatementFormat format, HttpRequest request, CancellationToken cancellationToken)
    {
        if (format == StatementFormat.Exact)
        {
            return statements;
        }
        StatementRewriter rewriter = format == StatementFormat.Ids
            ? new IdsFormat()
            : new CanonicalFormat(
                await activities.DefinitionsAsync(KeysIn(statements), cancellationToken), new Languages(request.Headers.AcceptLanguage));
        return [.. statements.Select(statement => statement with { Json = rewriter.Rewrite(statement.Json) })];
    }

    private static HashSet<long> KeysIn(IReadOnlyList<StoredText> statements)
    {
        var keys = new HashSet<long>();
        foreach (var statement in statements)
        {
            using var document = JsonDocument.Parse(statement.Json);
            keys.UnionWith(ActivitiesOf.Statement(document.RootElement).Select(activity => Key.Of(activity.GetProperty("id"u8).GetString()!)));
        }
        return keys;
    }
}
