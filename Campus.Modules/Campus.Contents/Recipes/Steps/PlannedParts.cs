using System.Text.Json.Nodes;
using Campus.Contents.Definitions;

namespace Campus.Contents.Recipes.Steps;

/// <summary>
/// Orchard Core strips a part from an item whose type does not list it, and with it the moment that an item is published or taken
/// away. Here every item can be planned, so an export lists the part for the types of which an item has a moment.
/// </summary>
internal static class PlannedParts
{
    private static readonly (string Part, string Moment)[] Parts =
        [(nameof(PublishLaterPart), nameof(PublishLaterPart.ScheduledPublishUtc)), (nameof(ArchiveLaterPart), nameof(ArchiveLaterPart.ScheduledArchiveUtc))];

    public static void List(JsonArray steps)
    {
        var items = steps.OfType<JsonObject>().Where(step => ContentSteps.Handles(RunningStep.NameOf(step)))
            .SelectMany(step => step["data"]!.AsArray().OfType<JsonObject>()).ToList();
        var types = steps.OfType<JsonObject>().SelectMany(step => step[DefinitionRecords.Types] as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var (part, moment) in Parts)
        {
            var planned = items.Where(item => (item[part] as JsonObject)?[moment] is not null)
                .Select(item => item[nameof(ContentItem.ContentType)]!.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var records in types.Where(type => planned.Contains(DefinitionRecords.Text(type, "Name"))).Select(RecordsOf))
            {
                if (!records.OfType<JsonObject>().Any(record => DefinitionRecords.Text(record, "Name") == part))
                {
                    records.Add(new JsonObject { ["PartName"] = part, ["Name"] = part, ["Settings"] = new JsonObject() });
                }
            }
        }
    }

    private static JsonArray RecordsOf(JsonObject type)
    {
        if (type[DefinitionRecords.TypeParts] is JsonArray records)
        {
            return records;
        }
        records = [];
        type[DefinitionRecords.TypeParts] = records;
        return records;
    }
}
