using System.Text.Json.Nodes;
using Campus.Contents.Display;
using Campus.Contents.Items;
using Campus.Contents.Markdown;

namespace Campus.Contents.Fields;

/// <summary>Refuses a part with a text that would cost every page it stands on more than a text may.</summary>
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
            var (key, wrong) = part.PartName switch
            {
                "MarkdownBodyPart" => ("Markdown", MarkdownReading.Wrong(Text(value, "Markdown"))),
                "HtmlBodyPart" => ("Html", HtmlReading.Wrong(Text(value, "Html"))),
                _ => ("", null),
            };
            if (wrong is not null)
            {
                // A part that is one text is named by its key: so forms find their way back to it.
                context.Fail($"{path}{part.Name}.{key}", wrong);
            }
        }
    }

    private static string? Text(JsonObject value, string key) => value[key] is JsonValue text ? text.ToString() : null;
}
