using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Editorial.Moments;

namespace Campus.Editorial.Versions;

/// <summary>Says in words what a field or a part holds.</summary>
internal static class ValueWords
{
    private static readonly HashSet<string> MainKeys = new(StringComparer.Ordinal) { "Title", "Markdown", "Html", "Path", "Alias", "Url" };

    /// <summary>Whether a key holds what its part is for, so that the part's name says enough.</summary>
    public static bool IsMain(string key) => MainKeys.Contains(key);

    public static string Of(FieldKind? kind, JsonNode? value) =>
        value is JsonObject field && kind?.InWords(field) is { } words ? words : Words(value);

    // A field is an object around what it holds: most hold one thing, and its key says nothing to an editor.
    private static string Words(JsonNode? value) => value switch
    {
        null => "",
        JsonArray array => string.Join('\n', array.Select(Words)),
        JsonObject { Count: 1 } single => Words(single.First().Value),
        JsonObject json => string.Join('\n', json.Where(entry => entry.Value is not null).Select(entry => $"{entry.Key}: {Words(entry.Value)}")),
        _ => Scalar(value),
    };

    private static string Scalar(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        JsonValueKind.Number => value.ToJsonString().Replace('.', ','),
        JsonValueKind.String when Moment(value.ToString()) is { } moment => moment,
        _ => value.ToString(),
    };

    private static string? Moment(string text) =>
        text.Length is 20 && text[10] == 'T' && ContentItemJson.TryDate(text, out var date)
            ? DutchMoment.Words(date)
            : null;
}
