using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Contents.Definitions;

/// <summary>
/// Lifts the flat settings of Orchard Core's first betas (<c>"Settings":{"Creatable":"True"}</c>) to the nested form,
/// with booleans as booleans. Nested settings pass through untouched.
/// </summary>
internal static class DefinitionEras
{
    private static readonly HashSet<string> ForType =
        ["Creatable", "Listable", "Draftable", "Versionable", "Securable", "Stereotype", "Description"];

    private static readonly HashSet<string> ForTypePart = ["DisplayName", "Description", "Position", "DisplayMode", "Editor"];

    private static readonly HashSet<string> ForPart =
        ["Attachable", "Reusable", "DisplayName", "Description", "DefaultPosition"];

    private static readonly HashSet<string> ForField = ["DisplayName", "Description", "Editor", "DisplayMode", "Position"];

    /// <summary>Lifts a record of a type in place.</summary>
    /// <returns>Whether anything was lifted.</returns>
    public static bool LiftType(JsonObject record)
    {
        var lifted = Lift(record, "ContentTypeSettings", ForType, null);
        foreach (var part in Records(record, DefinitionRecords.TypeParts))
        {
            lifted |= Lift(part, "ContentTypePartSettings", ForTypePart, $"{DefinitionRecords.Text(part, "PartName")}Settings");
        }
        return lifted;
    }

    /// <summary>Lifts a record of a part in place.</summary>
    /// <returns>Whether anything was lifted.</returns>
    public static bool LiftPart(JsonObject record)
    {
        var lifted = Lift(record, "ContentPartSettings", ForPart, null);
        foreach (var field in Records(record, DefinitionRecords.PartFields))
        {
            lifted |= Lift(field, "ContentPartFieldSettings", ForField, $"{DefinitionRecords.Text(field, "FieldName")}Settings");
        }
        return lifted;
    }

    private static bool Lift(JsonObject record, string general, HashSet<string> names, string? own)
    {
        if (record["Settings"] is not JsonObject settings)
        {
            return false;
        }
        var flat = settings.Where(setting => setting.Value is not JsonObject && Target(setting.Key) is not null).ToList();
        foreach (var (name, value) in flat)
        {
            settings.Remove(name);
            Section(settings, Target(name)!)[name] = Plain(value);
        }
        return flat.Count > 0;

        string? Target(string name) => names.Contains(name) ? general : own;
    }

    private static JsonObject Section(JsonObject settings, string name)
    {
        if (settings[name] is not JsonObject section)
        {
            settings[name] = section = [];
        }
        return section;
    }

    private static JsonNode? Plain(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String
        ? value.GetValue<string>() switch
        {
            "True" or "true" => true,
            "False" or "false" => false,
            _ => value,
        }
        : value;

    private static IEnumerable<JsonObject> Records(JsonObject record, string name) =>
        record[name] is JsonArray records ? records.OfType<JsonObject>() : [];
}
