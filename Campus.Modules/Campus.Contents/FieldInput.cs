using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents.Fields;
using Microsoft.AspNetCore.Http;

namespace Campus.Contents;

/// <summary>What an editor posted for one field or part.</summary>
public sealed class FieldInput
{
    private readonly IFormCollection form;
    private readonly string prefix;
    private readonly Dictionary<string, string> failed = new(StringComparer.Ordinal);

    internal FieldInput(IFormCollection form, string prefix) => (this.form, this.prefix) = (form, prefix);

    /// <summary>Values that could not be taken: why, by key.</summary>
    internal IReadOnlyDictionary<string, string> Failures => failed;

    /// <summary>Whether the input for a key was posted at all.</summary>
    public bool Has(string key) => form.ContainsKey(prefix + key);

    /// <summary>The first value for a key, line ends as <c>\n</c>; empty when there is none.</summary>
    public string Text(string key) => Lines(form[prefix + key].FirstOrDefault());

    /// <summary>All values for a key that are not empty.</summary>
    public IReadOnlyList<string> All(string key) =>
        [.. form[prefix + key].Select(Lines).Where(text => text.Length > 0)];

    /// <summary>Says in Dutch that a value cannot be taken. Nothing of the field changes then, and the text stays in the form.</summary>
    public void Fail(string key, string message) => failed[key] = message;

    /// <summary>Writes a text when it is another than what is there; an emptied text becomes null.</summary>
    public void WriteText(JsonObject value, string key)
    {
        if (Has(key) && Text(key) != Lines(Shown(value[key])))
        {
            value[key] = Text(key) is { Length: > 0 } text ? text : null;
        }
    }

    /// <summary>Writes a number as it is typed in Dutch when it is another than what is there: <c>2,5</c>, <c>1.000</c>, <c>1 000</c>.</summary>
    /// <param name="value">The field.</param>
    /// <param name="key">The key to write.</param>
    /// <param name="grouped">Whether a point may stand between thousands; otherwise it stands before the decimals.</param>
    public void WriteNumber(JsonObject value, string key, bool grouped = true)
    {
        var stored = Shown(value[key]);
        if (!Has(key) || Text(key) == stored || Text(key) == DutchNumber.Shown(stored))
        {
            return;
        }
        if (string.IsNullOrWhiteSpace(Text(key)))
        {
            value[key] = null;
        }
        else if (DutchNumber.Read(Text(key), grouped) is { Number: { } number })
        {
            value[key] = number;
        }
        else
        {
            Fail(key, DutchNumber.Read(Text(key), grouped).Wrong!);
        }
    }

    /// <summary>Writes yes or no when it is another than what is there; a check box brings a hidden <c>false</c> along.</summary>
    public void WriteFlag(JsonObject value, string key)
    {
        var flag = Text(key) == "true";
        if (Has(key) && flag != (Shown(value[key]) == "true"))
        {
            value[key] = flag;
        }
    }

    /// <summary>
    /// Writes a list of texts when it is another than what is there. The form brings an empty hidden value along, which
    /// tells an emptied list from a form without it.
    /// </summary>
    public void WriteList(JsonObject value, string key)
    {
        if (Has(key) && !All(key).SequenceEqual(ShownList(value[key]), StringComparer.Ordinal))
        {
            value[key] = new JsonArray([.. All(key).Select(text => (JsonNode)text)]);
        }
    }

    /// <summary>A value as an input shows it.</summary>
    public static string Shown(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value => value.ToJsonString(),
        _ => "",
    };

    /// <summary>A list of texts as inputs show it.</summary>
    public static IReadOnlyList<string> ShownList(JsonNode? node) =>
        node is JsonArray array ? [.. array.Select(Shown)] : [];

    // Browsers post line ends as CR LF, whatever the text had.
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
