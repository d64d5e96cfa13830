using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Campus.Contents.Fields;

/// <summary>The choices that settings list. A value that is no longer among them stays a choice as long as it is chosen.</summary>
internal static class PredefinedOptions
{
    public static SelectListItem None { get; } = new("Kies…", "");

    public static IReadOnlyList<SelectListItem> Of(EditorValue field, string settings, IReadOnlyList<string> chosen)
    {
        var listed = (field.AllSettings[settings]?["Options"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(option => new SelectListItem(Text(option, "name"), Text(option, "value"))).ToList();
        var gone = chosen.Where(value => listed.TrueForAll(option => option.Value != value));
        return [.. listed, .. gone.Select(value => new SelectListItem($"{value} (staat niet meer in de lijst)", value))];
    }

    // Orchard writes these keys in lower case, but some recipes do not.
    private static string Text(JsonObject option, string key) =>
        FieldInput.Shown(option[key] ?? option[char.ToUpperInvariant(key[0]) + key[1..]]);
}
