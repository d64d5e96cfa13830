using System.Text.Json.Nodes;
using Campus.Courses.Data;
using Campus.Courses.Progress;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Mine;

/// <summary>What this module keeps about a person: her enrolments and how far she is.</summary>
internal sealed class LearningOfPerson(CampusDb db) : IPersonalData
{
    public string Title => "Cursussen en voortgang";

    public async Task<JsonNode?> ExportAsync(string personId, CancellationToken cancellationToken)
    {
        var registrations = await db.Set<Registration>().AsNoTracking()
            .Where(row => row.PersonId == personId).OrderBy(row => row.CreatedUtc).ToListAsync(cancellationToken);
        if (registrations.Count == 0)
        {
            return null;
        }
        var activities = (await db.Set<ActivityRow>().AsNoTracking()
            .Where(row => db.Set<Registration>().Any(own => own.Id == row.RegistrationId && own.PersonId == personId))
            .ToListAsync(cancellationToken)).ToLookup(row => row.RegistrationId);
        return new JsonArray([.. registrations.Select(registration => Describe(registration, activities[registration.Id]))]);
    }

    private static JsonObject Describe(Registration registration, IEnumerable<ActivityRow> activities) => new()
    {
        ["cursus"] = registration.CourseTitle,
        ["nummer"] = registration.Id.ToString(),
        ["versie"] = registration.VersionId,
        ["ingeschreven"] = registration.CreatedUtc,
        ["voor groep"] = registration.GroupId,
        ["uitgeschreven"] = registration.WithdrawnUtc,
        ["overgestapt van"] = registration.PredecessorId?.ToString(),
        ["overgestapt op"] = registration.ClosedUtc,
        ["laatst bezig"] = registration.LastUtc,
        ["afgerond"] = registration.SatisfiedUtc,
        ["lessen gedaan"] = registration.LessonsDone,
        ["lessen in totaal"] = registration.LessonsToDo,
        ["modules"] = new JsonArray([.. ModuleState.Read(registration.Modules ?? "[]").Select(Describe)]),
        ["onderdelen"] = new JsonArray([.. activities.OrderBy(row => row.FirstUtc).Select(row => new JsonObject
        {
            ["onderdeel"] = row.ActivityId,
            ["begonnen"] = row.FirstUtc,
            ["gedaan"] = row.DoneUtc,
            ["pogingen"] = row.Attempts,
            ["goed"] = row.Right,
            ["laatste antwoord"] = row.Chosen,
            ["keuzes"] = row.Choices,
        })]),
    };

    private static JsonObject Describe(ModuleState module) => new()
    {
        ["module"] = module.Id,
        ["lessen gedaan"] = module.Done,
        ["lessen in totaal"] = module.ToDo,
        ["afgerond"] = module.At,
    };
}
