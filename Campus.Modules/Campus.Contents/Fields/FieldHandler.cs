using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents.Items;

namespace Campus.Contents.Fields;

/// <summary>Gives new items the defaults of their fields, and holds items to what their definitions ask for.</summary>
internal sealed class FieldHandler(IContentDefinitionManager definitions, IEnumerable<IFieldRule> rules) : IContentHandler
{
    private readonly Dictionary<string, IFieldRule> rules = rules.ToDictionary(rule => rule.FieldName, StringComparer.Ordinal);

    // The key that makes a field of each kind filled in.
    private static readonly Dictionary<string, string> MainKeys = new(StringComparer.Ordinal)
    {
        ["TextField"] = "Text",
        ["HtmlField"] = "Html",
        ["MarkdownField"] = "Markdown",
        ["NumericField"] = "Value",
        ["DateField"] = "Value",
        ["DateTimeField"] = "Value",
        ["TimeField"] = "Value",
        ["LinkField"] = "Url",
        ["MediaField"] = "Paths",
        ["ContentPickerField"] = "ContentItemIds",
        ["LocalizationSetContentPickerField"] = "LocalizationSets",
        ["TaxonomyField"] = "TermContentItemIds",
        ["UserPickerField"] = "UserIds",
        ["MultiTextField"] = "Values",
        ["YoutubeField"] = "RawAddress",
        ["GeoPointField"] = "Latitude",
    };

    public Task InitializingAsync(ContentContext context)
    {
        foreach (var part in context.Type?.Parts ?? [])
        {
            var content = new JsonObject();
            foreach (var field in part.Part.Fields)
            {
                if (Default(field) is { } value)
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

    private void Validate(ContentContext context, ContentTypeDefinition? type, JsonObject content, string path)
    {
        foreach (var part in type?.Parts ?? [])
        {
            foreach (var field in part.Part.Fields)
            {
                if (Wrong(field, (content[part.Name] as JsonObject)?[field.Name] as JsonObject, context.Publishing) is { } wrong)
                {
                    context.Fail($"{path}{part.Name}.{field.Name}", wrong);
                }
            }
        }
    }

    private string? Wrong(ContentPartFieldDefinition field, JsonObject? content, bool publishing)
    {
        if (!MainKeys.TryGetValue(field.FieldName, out var key))
        {
            return null;
        }
        var name = field.Options.DisplayName is { Length: > 0 } shown ? shown : field.Name;
        var settings = field.Settings[field.FieldName + "Settings"] as JsonObject ?? [];
        var asked = PartBinding.Read<FieldRules>(settings);
        var value = content?[key];
        if (value is null or JsonArray { Count: 0 } || (value is JsonValue && string.IsNullOrWhiteSpace(value.ToString())))
        {
            return asked.Required && publishing ? $"Vul ‘{name}’ in." : null;
        }
        return field.FieldName switch
        {
            "NumericField" => OutOfRange(name, asked, PartBinding.Read<NumericField>(content!).Value),
            "YoutubeField" => YoutubeAddress.IdOf(value.ToString()) is null ? $"‘{name}’: {YoutubeAddress.Wrong}" : null,
            _ => Odd(name, value) ?? rules.GetValueOrDefault(field.FieldName)?.Wrong(name, settings, content!),
        };
    }

    private static string? Odd(string name, JsonNode value) =>
        value is JsonArray list && list.Any(element => element?.GetValueKind() != JsonValueKind.String)
            ? $"In de lijst van ‘{name}’ staat iets dat geen tekst is."
            : null;

    private static string? OutOfRange(string name, FieldRules rules, decimal? number)
    {
        if (number < rules.Minimum)
        {
            return $"‘{name}’ moet minstens {rules.Minimum!.Value.ToString(CultureInfo.InvariantCulture)} zijn.";
        }
        return number > rules.Maximum
            ? $"‘{name}’ mag hoogstens {rules.Maximum!.Value.ToString(CultureInfo.InvariantCulture)} zijn."
            : null;
    }

    private static JsonObject? Default(ContentPartFieldDefinition field)
    {
        // A list of options keeps its default with its editor, as Orchard does.
        var value = (field.Settings[field.FieldName + "Settings"] as JsonObject)?["DefaultValue"]
            ?? (field.Settings["TextFieldPredefinedListEditorSettings"] as JsonObject)?["DefaultValue"];
        var text = value?.ToString();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }
        return field.FieldName switch
        {
            "TextField" => new JsonObject { ["Text"] = text },
            "BooleanField" => new JsonObject { ["Value"] = bool.TryParse(text, out var flag) && flag },
            "NumericField" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                new JsonObject { ["Value"] = number },
            _ => null,
        };
    }

    private sealed record FieldRules(bool Required = false, decimal? Minimum = null, decimal? Maximum = null);
}
