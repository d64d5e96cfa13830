using System.Text.Json.Nodes;

namespace Campus.Contents.Items;

/// <summary>What an item inside another is called.</summary>
internal static class NestedNames
{
    public static string Of(JsonObject nested, string? typeName)
    {
        var title = (nested["TitlePart"] as JsonObject)?["Title"]?.ToString() is { Length: > 0 } own ? own : nested[nameof(ContentItem.DisplayText)]?.ToString();
        var type = typeName is { Length: > 0 } ? typeName : nested[nameof(ContentItem.ContentType)]?.ToString() ?? "Onderdeel";
        return string.IsNullOrWhiteSpace(title) ? type : $"{type} ‘{title}’";
    }
}
