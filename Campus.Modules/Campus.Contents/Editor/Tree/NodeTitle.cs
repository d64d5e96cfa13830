using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Contents.Editor.Tree;

/// <summary>What an item inside another is called in a list.</summary>
internal static class NodeTitle
{
    private const int Longest = 80;

    // The keys that hold what people read, in every kind of field and part.
    private static readonly string[] TextKeys = ["Text", "Markdown", "Html", "Name", "Url"];

    /// <summary>Its title, else the first words in it; null when it says nothing yet.</summary>
    public static string? Of(JsonObject item)
    {
        var title = Text(item[nameof(TitlePart)]?[nameof(TitlePart.Title)]) ?? Text(item[nameof(ContentItem.DisplayText)]) ?? FirstText(item);
        if (title is null)
        {
            return null;
        }
        var line = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('#', '*', '-', '>', ' ');
        return line.Length <= Longest ? line : $"{line[..(Longest - 1)]}…";
    }

    private static string? FirstText(JsonObject item) => item
        .Select(entry => entry.Value).OfType<JsonObject>()
        .SelectMany(part => part.Select(field => field.Value).OfType<JsonObject>().Prepend(part))
        .SelectMany(field => TextKeys.Select(key => Text(field[key])))
        .FirstOrDefault(text => text is not null);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { } text
        && !string.IsNullOrWhiteSpace(text) ? text : null;
}
