using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Contents;

/// <summary>Reads and writes content items as Orchard Core's JSON.</summary>
public static class ContentItemJson
{
    /// <summary>How the campus writes JSON that people read: two spaces, line feeds, letters as they are.</summary>
    public static JsonSerializerOptions Indented { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Orchard's own recipes use comments and trailing commas, and flows nest deeper than the default 64.
    internal static readonly JsonDocumentOptions Reading = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 512,
        AllowDuplicateProperties = false,
    };

    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] DateFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Parses an item from text.</summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static ContentItem Parse(string json) => JsonNode.Parse(json, null, Reading) is JsonObject item
        ? Read(item)
        : throw new JsonException("A content item is a JSON object.");

    /// <summary>
    /// Reads an item as Orchard Core 2 does: known names by exact case, <c>Latest</c> and <c>Published</c> from JSON
    /// booleans only, unknown objects and arrays kept, unknown scalars (such as the old <c>Id</c>) dropped.
    /// </summary>
    public static ContentItem Read(JsonObject json)
    {
        var item = new ContentItem
        {
            ContentItemId = Text(json, nameof(ContentItem.ContentItemId)) ?? "",
            ContentItemVersionId = Text(json, nameof(ContentItem.ContentItemVersionId)),
            ContentType = Text(json, nameof(ContentItem.ContentType)) ?? "",
            DisplayText = Text(json, nameof(ContentItem.DisplayText)),
            Latest = Flag(json, nameof(ContentItem.Latest)),
            Published = Flag(json, nameof(ContentItem.Published)),
            ModifiedUtc = Date(json, nameof(ContentItem.ModifiedUtc)),
            PublishedUtc = Date(json, nameof(ContentItem.PublishedUtc)),
            CreatedUtc = Date(json, nameof(ContentItem.CreatedUtc)),
            Owner = Text(json, nameof(ContentItem.Owner)),
            Author = Text(json, nameof(ContentItem.Author)),
        };
        foreach (var (name, value) in json)
        {
            if (value is JsonObject or JsonArray)
            {
                item.Content[name] = value.DeepClone();
            }
        }
        return item;
    }

    /// <summary>Writes an item: the eleven known properties in their fixed order, then the data in its own order.</summary>
    public static JsonObject Write(ContentItem item)
    {
        var json = new JsonObject
        {
            [nameof(ContentItem.ContentItemId)] = item.ContentItemId,
            [nameof(ContentItem.ContentItemVersionId)] = item.ContentItemVersionId,
            [nameof(ContentItem.ContentType)] = item.ContentType,
            [nameof(ContentItem.DisplayText)] = item.DisplayText,
            [nameof(ContentItem.Latest)] = item.Latest,
            [nameof(ContentItem.Published)] = item.Published,
            [nameof(ContentItem.ModifiedUtc)] = Text(item.ModifiedUtc),
            [nameof(ContentItem.PublishedUtc)] = Text(item.PublishedUtc),
            [nameof(ContentItem.CreatedUtc)] = Text(item.CreatedUtc),
            [nameof(ContentItem.Owner)] = item.Owner,
            [nameof(ContentItem.Author)] = item.Author,
        };
        foreach (var (name, value) in item.Content)
        {
            json[name] = value?.DeepClone();
        }
        return json;
    }

    /// <summary>Writes an item as one line of text.</summary>
    public static string Serialize(ContentItem item) => Write(item).ToJsonString(Compact);

    internal static string Line(JsonNode node) => node.ToJsonString(Compact);

    internal static bool TryDate(string? text, out DateTime date) =>
        DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, ToUtc, out date)
        || DateTime.TryParse(text, CultureInfo.InvariantCulture, ToUtc, out date);

    private const DateTimeStyles ToUtc = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static bool Flag(JsonObject json, string name) => json[name]?.GetValueKind() == JsonValueKind.True;

    private static DateTime? Date(JsonObject json, string name) => TryDate(Text(json, name), out var date) ? date : null;

    private static string? Text(DateTime? date) =>
        date?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
