using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>One value that editors fill in: a field, or a part that is one by itself.</summary>
/// <param name="ItemId">The item it stands in.</param>
/// <param name="Part">The name of the part.</param>
/// <param name="Field">The name of the field; null for a part that has no fields.</param>
/// <param name="Kind">The kind of field or part.</param>
/// <param name="Label">What editors see above it.</param>
/// <param name="Value">Its JSON.</param>
internal sealed record ContentPiece(string ItemId, string Part, string? Field, string Kind, string Label, JsonObject Value)
{
    /// <summary>What the campus knows of its kind; null for a part, and for a field that the campus does not know.</summary>
    public FieldKind? FieldKind { get; init; }

    public string? Text(string key) => Value[key] is JsonValue value ? value.ToString() : null;

    public ContentFinding Finding(string rule, string message, int? line = null) => new(rule, message, ItemId, Part, Field, line);
}

/// <summary>Goes through an item and the items inside it in the order of their definitions.</summary>
internal sealed class ContentWalk(IContentDefinitionManager definitions)
{
    public async Task<IReadOnlyList<ContentPiece>> PiecesAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var pieces = await OfAsync(item.ContentItemId, item.ContentType, item.Content, cancellationToken);
        foreach (var (_, nested) in NestedItems.All(item.Content))
        {
            pieces.AddRange(await OfAsync(
                Text(nested, nameof(ContentItem.ContentItemId)), Text(nested, nameof(ContentItem.ContentType)), nested, cancellationToken));
        }
        return pieces;
    }

    private async Task<List<ContentPiece>> OfAsync(string itemId, string contentType, JsonObject content, CancellationToken cancellationToken)
    {
        var type = await definitions.GetTypeDefinitionAsync(contentType, cancellationToken);
        List<ContentPiece> pieces = [];
        foreach (var part in type?.Parts ?? [])
        {
            if (content[part.Name] is not JsonObject value)
            {
                continue;
            }
            pieces.Add(new(itemId, part.Name, null, part.PartName, Named(part.Options.DisplayName, part.Name), value));
            pieces.AddRange(
                from field in part.Part.Fields
                where value[field.Name] is JsonObject
                select new ContentPiece(
                    itemId, part.Name, field.Name, field.FieldName, Named(field.Options.DisplayName, field.Name), (JsonObject)value[field.Name]!)
                {
                    FieldKind = field.Kind,
                });
        }
        return pieces;
    }

    private static string Named(string? displayName, string name) => string.IsNullOrWhiteSpace(displayName) ? name : displayName;

    private static string Text(JsonObject json, string name) => json[name]?.ToString() ?? "";
}
