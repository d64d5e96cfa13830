using System.Text.Json.Nodes;
using Campus.Contents;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Campus.Editorial.Types;

/// <summary>Settings on a form.</summary>
internal sealed record SettingsView(
    IReadOnlyList<SettingInput> Inputs, JsonObject Settings, IReadOnlyList<SelectListItem> Types, IReadOnlyList<SelectListItem> Taxonomies)
{
    public string TextOf(SettingInput input) => SettingForm.Text(input, Settings);

    public bool IsOn(SettingInput input) => TextOf(input) == "true";

    public bool Has(SettingInput input, string value) => TextOf(input).Split('\n').Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The choices of a setting; a value that is not among them stays one, so that saving does not lose it.</summary>
    public IEnumerable<(string Value, string Words)> OptionsOf(SettingInput input)
    {
        var known = (input.Options ?? []).Concat(input.Kind == SettingKind.Taxonomy ? Taxonomies.Select(item => (item.Value, item.Text)).Prepend(("", "Kies…")) : []).ToList();
        var value = TextOf(input);
        return known.Exists(option => option.Item1 == value) ? known : known.Append((value, value));
    }

    /// <summary>The types to choose from; one that is gone stays as long as it is chosen.</summary>
    public IEnumerable<(string Value, string Words)> TypesOf(SettingInput input) => Types.Select(item => (item.Value, item.Text))
        .Concat(TextOf(input).Split('\n').Where(name => name.Length > 0 && Types.All(item => !item.Value.Equals(name, StringComparison.OrdinalIgnoreCase))).Select(name => (name, name)));
}
