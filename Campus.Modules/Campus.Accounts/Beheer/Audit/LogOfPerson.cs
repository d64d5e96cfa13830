using System.Text.Json.Nodes;
using Campus.Platform;

namespace Campus.Accounts.Beheer.Audit;

/// <summary>What the log says that somebody did. It is kept when she is erased, until it is trimmed: decision 8.</summary>
internal sealed class LogOfPerson(AuditReader reader) : IPersonalData
{
    private const int PageSize = 200;

    public string Title => "Logboek";

    public async Task<JsonNode?> ExportAsync(string personId, CancellationToken cancellationToken)
    {
        var query = new AuditQuery(UserIds: [personId]);
        var acts = new JsonArray();
        AuditCursor? after = null;
        while (await reader.PageAsync(query, after, PageSize, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var line in page)
            {
                acts.Add(new JsonObject { ["wanneer"] = line.Entry.CreatedUtc, ["wat"] = line.Sentence });
            }
            after = page[^1].Entry.Cursor;
        }
        return acts.Count == 0 ? null : acts;
    }
}
