using System.Text.Json.Nodes;
using Campus.Contents.Items;

namespace Campus.Contents.Fields;

/// <summary>Gives new items the defaults of their fields, and holds items to what their definitions ask for.</summary>
internal sealed class FieldHandler(IContentDefinitionManager definitions) : IContentHandler
{
    public Task InitializingAsync(ContentContext context)
    {
        foreach (var part in context.Type?.Parts ?? [])
        {
            var content = new JsonObject();
            foreach (var field in part.Part.Fields)
            {
                if (field.Kind?.Default(field) is { } value)
                {
                    content[field.Name] = value;
                }
            }
            context.Item.Content.TryAdd(part.Name, content);
        }
        return Task.CompletedTask;
    }

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
            foreach (var field in part.Part.Fields)
            {
                var value = (content[part.Name] as JsonObject)?[field.Name] as JsonObject;
                if (field.Kind is { } kind && Wrong(kind, field, value, context.Publishing) is { } wrong)
                {
                    context.Fail($"{path}{part.Name}.{field.Name}", wrong);
                }
            }
        }
    }

    private static string? Wrong(FieldKind kind, ContentPartFieldDefinition field, JsonObject? value, bool publishing)
    {
        var label = field.Options.DisplayName is { Length: > 0 } shown ? shown : field.Name;
        var settings = kind.SettingsOf(field);
        if (kind.IsEmpty(value))
        {
            return publishing && FieldKind.IsRequired(settings) ? $"Vul ‘{label}’ in." : null;
        }
        return value is null ? null : kind.Wrong(label, settings, value);
    }
}
