using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Media.Field;

/// <summary>What the definition of a media field allows in it, wherever a value comes from: the editor, the API or an import.</summary>
internal static class MediaFieldRules
{
    /// <summary>The extensions that a field allows, with their point; empty for all.</summary>
    public static IReadOnlyList<string> Extensions(JsonObject settings) =>
        [.. FieldInput.ShownList(settings["AllowedExtensions"]).Where(text => text.Length > 0).Select(text => text.StartsWith('.') ? text : "." + text)];

    /// <summary>Whether more than one file may be chosen. Orchard leaves a setting out that has its own default.</summary>
    public static bool IsMultiple(JsonObject settings) => FieldInput.Shown(settings["Multiple"]) != "false";

    /// <summary>What is wrong with the files in a field, in Dutch; null when nothing is.</summary>
    public static string? Wrong(string label, JsonObject settings, JsonObject field)
    {
        var paths = FieldInput.ShownList(field["Paths"]);
        var allowed = Extensions(settings);
        if (allowed.Count > 0 && paths.FirstOrDefault(path => !allowed.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))) is { } odd)
        {
            return $"‘{odd}’ kan niet bij ‘{label}’. Kies een bestand van dit soort: {string.Join(", ", allowed)}.";
        }
        return paths.Count > 1 && !IsMultiple(settings) ? $"Kies bij ‘{label}’ één bestand." : null;
    }
}
