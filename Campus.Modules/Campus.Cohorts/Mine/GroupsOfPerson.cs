using System.Text.Json.Nodes;
using Campus.Cohorts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Mine;

/// <summary>
/// What this module keeps about a person: her applications, with every line of the ledger about them, and what she
/// guides.
/// </summary>
internal sealed class GroupsOfPerson(CampusDb db) : IPersonalData
{
    public string Title => "Groepen en aanmeldingen";

    public async Task<JsonNode?> ExportAsync(string personId, CancellationToken cancellationToken)
    {
        var applications = await (
            from row in db.Set<ApplicationRow>().AsNoTracking()
            where row.PersonId == personId
            join index in db.Set<CohortIndex>().AsNoTracking() on row.CohortId equals index.CohortId into known
            from index in known.DefaultIfEmpty()
            orderby row.AppliedUtc
            select new { Row = row, index.Title }).ToListAsync(cancellationToken);
        var lines = (await db.Set<SeatEventRow>().AsNoTracking()
            .Where(line => line.ByPersonId == personId
                || db.Set<ApplicationRow>().Any(own => own.Id == line.ApplicationId && own.PersonId == personId))
            .OrderBy(line => line.AtUtc).ToListAsync(cancellationToken)).ToLookup(line => line.ApplicationId);
        var guided = await db.Set<CohortTrainer>().AsNoTracking()
            .Where(row => row.PersonId == personId).Select(row => row.CohortId).ToListAsync(cancellationToken);
        return applications.Count == 0 && guided.Count == 0 && lines.Count == 0 ? null : new JsonObject
        {
            ["aanmeldingen"] = new JsonArray(
                [.. applications.Select(one => Describe(one.Row, one.Title, lines[one.Row.Id]))]),
            ["gedaan in groepen"] = new JsonArray(
                [.. lines.SelectMany(group => group).Where(line => line.ByPersonId == personId).Select(Describe)]),
            ["trainer van"] = new JsonArray([.. guided.Select(id => (JsonNode)id)]),
        };
    }

    private static JsonObject Describe(ApplicationRow row, string? title, IEnumerable<SeatEventRow> lines) => new()
    {
        ["groep"] = title ?? row.CohortId,
        ["nummer in de rij"] = row.QueueNo,
        ["plaats"] = row.Slot,
        ["stand"] = row.Status.ToString(),
        ["aangemeld"] = row.AppliedUtc,
        ["langs welke weg"] = row.Via,
        ["aanbod tot"] = row.OfferUntilUtc,
        ["te laat afgemeld"] = row.LateCancel,
        ["wat er gebeurde"] = new JsonArray([.. lines.Select(Describe)]),
    };

    private static JsonObject Describe(SeatEventRow line) => new()
    {
        ["groep"] = line.CohortId,
        ["wat"] = line.Kind.ToString(),
        ["wanneer"] = line.AtUtc,
        ["regel"] = line.Rule,
        ["gegevens"] = JsonNode.Parse(line.Facts),
    };
}
