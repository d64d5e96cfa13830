using System.Text.Json.Nodes;
using Campus.Contents.Display;
using Campus.Contents.Items;
using Campus.Contents.Markdown;

namespace Campus.Contents.Fields;

/// <summary>Refuses a text that would cost every page it stands on more than a text may.</summary>
internal sealed class TextBoundsHandler(IContentDefinitionManager definitions) : IContentHandler
{
    public async Task ValidatingAsync(ContentContext context)
    {
        Validate(context, context.Type, context.Item.Content, "");
        foreach (var (path, item) in NestedItems.All(context.Item.Content))
        {
            var type = await definitions.GetTypeDefinitionAsync(
                item[nameof(ContentItem.ContentType)]?.ToString() ?? "", context.CancellationToken);
            Validate(context, type, item, path + ".");
        }
    }

    private static void Validate(ContentContext context, ContentTypeDefinition? type, JsonObject content, string path)
    {
        foreach (var part in type?.Parts ?? [])
        {
            if (content[part.Name] is not JsonObject value)
            {
                continue;
            }
            Look(context, part.PartName, value, $"{path}{part.Name}");
            foreach (var field in part.Part.Fields.Where(field => value[field.Name] is JsonObject))
            {
                Look(context, field.FieldName, (JsonObject)value[field.Name]!, $"{path}{part.Name}.{field.Name}");
            }
        }
    }

    private static void Look(ContentContext context, string kind, JsonObject value, string member)
    {
        var (key, wrong) = kind switch
        {
            "MarkdownBodyPart" or "MarkdownField" => ("Markdown", MarkdownReading.Wrong(Text(value, "Markdown"))),
            "HtmlBodyPart" or "HtmlField" => ("Html", HtmlReading.Wrong(Text(value, "Html"))),
            _ => ("", null),
        };
        if (wrong is not null)
        {
            // A part that is one text is named by its key, a field by itself: so forms find their way back to it.
            context.Fail(kind.EndsWith("Part", StringComparison.Ordinal) ? $"{member}.{key}" : member, wrong);
        }
    }

    private static string? Text(JsonObject value, string key) => value[key] is JsonValue text ? text.ToString() : null;
}
