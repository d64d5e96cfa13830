using System.Text.Json.Nodes;
using Campus.Contents.Parts;

namespace Campus.Contents.Recipes.Steps;

/// <summary>What Orchard Core refuses to import, of drafts as well: what a definition asks for and an item does not have.</summary>
internal static class OrchardRules
{
    public static bool Refuses(ContentTypeDefinition? type, JsonObject content) =>
        type is not null && (HasNoTitle(type, content) || type.Parts.Any(part => part.Part.Fields.Any(field =>
            Refuses(field, (content[part.Name] as JsonObject)?[field.Name] as JsonObject))));

    private static bool HasNoTitle(ContentTypeDefinition type, JsonObject content) =>
        type.Settings<TitlePartSettings>("TitlePart") is { Options: TitleOptions.EditableRequired }
        && string.IsNullOrWhiteSpace((content["TitlePart"] as JsonObject)?["Title"]?.ToString());

    private static bool Refuses(ContentPartFieldDefinition field, JsonObject? content) =>
        field.Kind is { } kind && !kind.IsTakenByOrchard(kind.SettingsOf(field), content);
}
