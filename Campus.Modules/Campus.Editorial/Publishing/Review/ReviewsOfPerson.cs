using System.Text.Json.Nodes;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing.Review;

/// <summary>What is kept of somebody who asked others to look at drafts, or was asked.</summary>
internal sealed class ReviewsOfPerson(CampusDb db) : IPersonalData
{
    public string Title => "Nakijken van inhoud";

    public async Task<JsonNode?> ExportAsync(string personId, CancellationToken cancellationToken)
    {
        var requests = await db.Set<ReviewRequest>().AsNoTracking()
            .Where(request => request.AskedById == personId || request.ToPersonId == personId)
            .OrderBy(request => request.AskedUtc).ToListAsync(cancellationToken);
        return requests.Count == 0
            ? null
            : new JsonArray([.. requests.Select(request => (JsonNode)new JsonObject
            {
                ["gevraagdDoor"] = request.AskedByName,
                ["gevraagdAan"] = request.ToName,
                ["gevraagdOp"] = request.AskedUtc,
                ["bericht"] = request.Note,
                ["antwoord"] = request.Answer,
            })]);
    }
}
