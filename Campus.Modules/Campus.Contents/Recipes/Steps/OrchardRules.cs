using System.Text.Json.Nodes;
using Campus.Contents.Items;
using Campus.Contents.Parts;

namespace Campus.Contents.Recipes.Steps;

/// <summary>What Orchard Core refuses to import, of drafts as well: what a definition asks for and an item does not have.</summary>
internal static class OrchardRules
{
    private static readonly Dictionary<string, string> MainKeys = new(StringComparer.Ordinal)
    {
        ["TextField"] = "Text", ["NumericField"] = "Value", ["DateField"] = "Value", ["DateTimeField"] = "Value", ["TimeField"] = "Value",
        ["LinkField"] = "Url", ["MediaField"] = "Paths", ["ContentPickerField"] = "ContentItemIds", ["LocalizationSetContentPickerField"] = "LocalizationSets",
        ["TaxonomyField"] = "TermContentItemIds", ["UserPickerField"] = "UserIds", ["MultiTextField"] = "Values", ["YoutubeField"] = "RawAddress",
        ["GeoPointField"] = "Latitude",
    };

    public static bool Refuses(ContentTypeDefinition? type, JsonObject content) =>
        type is not null && (HasNoTitle(type, content) || type.Parts.Any(part => part.Part.Fields.Any(field =>
            Refuses(field, (content[part.Name] as JsonObject)?[field.Name] as JsonObject))));

    private static bool HasNoTitle(ContentTypeDefinition type, JsonObject content) =>
        type.Settings<TitlePartSettings>("TitlePart") is { Options: TitleOptions.EditableRequired }
        && string.IsNullOrWhiteSpace((content["TitlePart"] as JsonObject)?["Title"]?.ToString());

    private static bool Refuses(ContentPartFieldDefinition field, JsonObject? content)
    {
        if (!MainKeys.TryGetValue(field.FieldName, out var key))
        {
            return false;
        }
        var rules = PartBinding.Read<Rules>(field.Settings[field.FieldName + "Settings"] as JsonObject ?? []);
        var value = content?[key];
        return value is null or JsonArray { Count: 0 } || (value is JsonValue && string.IsNullOrWhiteSpace(value.ToString()))
            ? rules.Required
            : field.FieldName switch
            {
                "NumericField" => PartBinding.Read<NumericField>(content!).Value is { } number && IsOutside(number, rules),
                "LinkField" => !IsAddress(value.ToString()),
                _ => false,
            };
    }

    private static bool IsOutside(decimal number, Rules rules) =>
        number < rules.Minimum || number > rules.Maximum || decimal.Round(number, Math.Clamp(rules.Scale, 0, 28)) != number;

    private static bool IsAddress(string url) => Uri.IsWellFormedUriString(url.TrimStart('~').Split('#')[0], UriKind.RelativeOrAbsolute);

    private sealed record Rules(bool Required = false, decimal? Minimum = null, decimal? Maximum = null, int Scale = 0);
}
