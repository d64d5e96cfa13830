using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campus.Contents;

namespace Campus.Editorial.Editor.Tree;

/// <summary>What an item inside another is called in a list.</summary>
internal static partial class NodeTitle
{
    private const int Longest = 80;

    // The keys that hold what people read, in every kind of field and part.
    private static readonly string[] TextKeys = ["Text", "Markdown", "Html", "Name", "Url"];

    // Editors that give a text field a value somebody chose, not words somebody wrote.
    private static readonly string[] ChoiceEditors = ["PredefinedList", "Color", "IconPicker"];

    /// <summary>Its title, else the first words that somebody wrote in it, else what a new thing of its kind is called.</summary>
    public static string Of(JsonObject item, ContentTypeDefinition? type, string kind) =>
        Written(item, type) ?? (type is null || CanBeCalled(type) ? ItemTitle.New(kind) : kind);

    private static string? Written(JsonObject item, ContentTypeDefinition? type) => new[]
        {
            Text(item[nameof(TitlePart)] as JsonObject, nameof(TitlePart.Title)), Text(item, nameof(ContentItem.DisplayText)),
        }
        .Concat(Texts(item, type)).Select(Line).FirstOrDefault(line => line is not null);

    /// <summary>Whether there is a place for words by which it can be known.</summary>
    private static bool CanBeCalled(ContentTypeDefinition type) => type.Parts.Any(part =>
        part.PartName == nameof(TitlePart) || part.Part.Fields.Any(field => field.Kind is { Format: not null } && !IsChoice(field)));

    private static IEnumerable<string?> Texts(JsonObject item, ContentTypeDefinition? type) =>
        from part in item
        let definition = type?.Parts.FirstOrDefault(known => known.Name == part.Key)?.Part
        where part.Value is JsonObject
        from text in Texts((JsonObject)part.Value!, definition)
        select text;

    private static IEnumerable<string?> Texts(JsonObject part, ContentPartDefinition? definition) => TextKeys.Select(key => Text(part, key)).Concat(
        from entry in part
        let field = definition?.Fields.FirstOrDefault(known => known.Name == entry.Key)
        where entry.Value is JsonObject && (field is null || !IsChoice(field))
        from key in TextKeys
        let text = Text((JsonObject)entry.Value!, key)
        where field is null || text != Given(field)
        select text);

    private static bool IsChoice(ContentPartFieldDefinition field) => ChoiceEditors.Contains(field.Options.Editor, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the field holds before anybody writes in it.</summary>
    private static string Given(ContentPartFieldDefinition field) => FieldInput.Shown((field.Settings[$"{field.FieldName}Settings"] as JsonObject)?["DefaultValue"]);

    private static string? Line(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('#', '*', '-', '>', ' ');
        return line.Length == 0 ? null : line.Length <= Longest ? line : $"{line[..(Longest - 1)]}…";
    }

    private static string? Text(JsonObject? json, string key) =>
        json?[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? key == "Html" ? WebUtility.HtmlDecode(Tag().Replace(value.GetValue<string>(), " ")) : value.GetValue<string>()
            : null;

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
