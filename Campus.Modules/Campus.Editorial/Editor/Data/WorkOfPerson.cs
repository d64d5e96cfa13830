using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor.Data;

/// <summary>What is kept of somebody's work on content that is no version yet.</summary>
internal sealed class WorkOfPerson(CampusDb db) : IPersonalData
{
    public string Title => "Werk aan inhoud";

    public async Task<JsonNode?> ExportAsync(string personId, CancellationToken cancellationToken)
    {
        var copies = await db.Set<WorkingCopy>().AsNoTracking().Where(copy => copy.ChangedBy == personId && copy.Json != null)
            .OrderBy(copy => copy.ChangedUtc).Select(copy => new { copy.DisplayText, copy.ChangedUtc }).ToListAsync(cancellationToken);
        var pieces = await db.Set<KeptPiece>().AsNoTracking().Where(piece => piece.By == personId)
            .OrderBy(piece => piece.CreatedUtc).ToListAsync(cancellationToken);
        return copies.Count + pieces.Count == 0
            ? null
            : new JsonObject
            {
                ["mee bezig"] = new JsonArray([.. copies.Select(copy => (JsonNode)new JsonObject
                {
                    ["titel"] = ItemTitle.Of(copy.DisplayText),
                    ["gewijzigdOp"] = copy.ChangedUtc,
                })]),
                ["bewaarde stukken"] = new JsonArray([.. pieces.Select(piece => (JsonNode)new JsonObject
                {
                    ["gemaaktOp"] = piece.CreatedUtc,
                    ["tekst"] = piece.Json,
                })]),
            };
    }
}
