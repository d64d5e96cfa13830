using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Contents.Definitions;

/// <summary>The records of types and parts as recipes write them, and how one is merged into another.</summary>
internal static class DefinitionRecords
{
    public const string Types = "ContentTypes";
    public const string Parts = "ContentParts";
    public const string TypeParts = "ContentTypePartDefinitionRecords";
    public const string PartFields = "ContentPartFieldDefinitionRecords";

    public static string Text(JsonObject record, string name) =>
        record[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";

    /// <summary>
    /// Orchard's merge: settings of the type only with a DisplayName; parts are added or updated, never removed.
    /// </summary>
    public static JsonObject MergeType(JsonObject existing, JsonObject incoming)
    {
        var merged = (JsonObject)existing.DeepClone();
        var withDisplayName = Text(incoming, "DisplayName").Length > 0;
        foreach (var (name, value) in incoming)
        {
            if (name is TypeParts)
            {
                MergeRecords(merged, value as JsonArray, TypeParts, PartKey);
            }
            else if (name is "Settings" or "DisplayName")
            {
                if (withDisplayName)
                {
                    MergeSettings(merged, name, value);
                }
            }
            else if (name is not "Name")
            {
                MergeSettings(merged, name, value);
            }
        }
        return merged;
    }

    public static JsonObject MergePart(JsonObject existing, JsonObject incoming)
    {
        var merged = (JsonObject)existing.DeepClone();
        foreach (var (name, value) in incoming)
        {
            if (name is PartFields)
            {
                MergeRecords(merged, value as JsonArray, PartFields, field => Text(field, "Name"));
            }
            else if (name is not "Name")
            {
                MergeSettings(merged, name, value);
            }
        }
        return merged;
    }

    /// <summary>The key that a type-part record has: its own name, else the name of the part.</summary>
    public static string PartKey(JsonObject record) =>
        Text(record, "Name") is { Length: > 0 } name ? name : Text(record, "PartName");

    private static void MergeRecords(JsonObject target, JsonArray? incoming, string name, Func<JsonObject, string> key)
    {
        if (incoming is null)
        {
            return;
        }
        if (target[name] is not JsonArray records)
        {
            target[name] = records = [];
        }
        foreach (var record in incoming.OfType<JsonObject>())
        {
            var known = records.OfType<JsonObject>()
                .FirstOrDefault(other => string.Equals(key(other), key(record), StringComparison.OrdinalIgnoreCase));
            if (known is null)
            {
                records.Add(record.DeepClone());
                continue;
            }
            foreach (var (property, value) in record)
            {
                if (property is not "Name")
                {
                    MergeSettings(known, property, value);
                }
            }
        }
    }

    // Objects merge deeply, arrays are united, anything else (null too) overwrites.
    private static void MergeSettings(JsonObject target, string name, JsonNode? value)
    {
        if (value is JsonObject incoming && target[name] is JsonObject existing)
        {
            foreach (var (inner, innerValue) in incoming)
            {
                MergeSettings(existing, inner, innerValue);
            }
        }
        else if (value is JsonArray added && target[name] is JsonArray kept)
        {
            foreach (var element in added)
            {
                if (!kept.Any(known => JsonNode.DeepEquals(known, element)))
                {
                    kept.Add(element?.DeepClone());
                }
            }
        }
        else
        {
            target[name] = value?.DeepClone();
        }
    }
}
