using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Courses.Kinds;

/// <summary>Reads one item of a course, as it stands in the content. What is not there, or is something else, is null.</summary>
/// <param name="item">The item.</param>
/// <param name="toHtml">Turns an editor's Markdown into HTML that is safe to show.</param>
internal sealed class ItemReader(JsonObject item, Func<string, string> toHtml)
{
    public string Id => Text("ContentItemId") ?? "";

    public string Type => Text("ContentType") ?? "";

    /// <summary>A part of the item, to read its fields; empty when it has no such part.</summary>
    public ItemReader Part(string name) => new(item[name] as JsonObject ?? [], toHtml);

    /// <summary>The items in a bag or a flow of the item.</summary>
    public IEnumerable<ItemReader> Inside(string name, string list = CourseItem.BagList) =>
        (item[name]?[list] as JsonArray ?? []).OfType<JsonObject>().Select(inside => new ItemReader(inside, toHtml));

    /// <summary>Its title; without one, what a new thing of its kind is called.</summary>
    public string Title(string kind) => ItemTitle.Of(Text("TitlePart", "Title") ?? Text("DisplayText"), kind);

    public string? Text(params ReadOnlySpan<string> path) =>
        At(path) is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    /// <summary>The first of a list of texts.</summary>
    public string? First(params ReadOnlySpan<string> path) => (At(path) as JsonArray)?.FirstOrDefault()?.GetValue<string>();

    public int? Number(string field) =>
        At([field, "Value"]) is JsonValue value && value.TryGetValue<decimal>(out var number) ? (int)number : null;

    public bool? Flag(string field) =>
        At([field, "Value"]) is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    /// <summary>A field with Markdown.</summary>
    public Prose Prose(string field) => ToProse(Text(field, "Markdown"));

    public Prose ToProse(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? Kinds.Prose.Empty : new(markdown, toHtml(markdown));

    private JsonNode? At(ReadOnlySpan<string> path)
    {
        JsonNode? node = item;
        foreach (var key in path)
        {
            node = (node as JsonObject)?[key];
        }
        return node;
    }
}
