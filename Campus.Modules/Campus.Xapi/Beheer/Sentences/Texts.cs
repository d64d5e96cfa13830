using System.Text.Json;
using Campus.Platform;

namespace Campus.Xapi.Beheer.Sentences;

/// <summary>Words for things that statements name by an IRI and a language map.</summary>
internal static class Texts
{
    private static readonly char[] Separators = ['/', '#', ':'];

    /// <summary>
    /// The text in Dutch, else in English, else in no language, else the first; null when there is none.
    /// </summary>
    public static string? Of(JsonElement map)
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        var texts = map.EnumerateObject().Where(text => text.Value.ValueKind == JsonValueKind.String).ToList();
        var found = texts.OrderBy(text => Rank(text.Name)).Select(text => text.Value.GetString()).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        return found?.Trim();
    }

    /// <summary>The last part of an IRI, which often says it in a word.</summary>
    public static string LastSegment(string iri)
    {
        var plain = iri.Split('?')[0].TrimEnd(Separators);
        var last = Uri.UnescapeDataString(plain[(plain.LastIndexOfAny(Separators) + 1)..]);
        return last.Length == 0 ? iri : last;
    }

    /// <summary>The text as a sentence starts; an address stays as it is.</summary>
    public static string Capital(string text) =>
        text.Length == 0 || text.Contains('@', StringComparison.Ordinal) ? text : char.ToUpper(text[0], DutchTime.Culture) + text[1..];

    private static int Rank(string language)
    {
        var code = language.Split('-')[0].ToLowerInvariant();
        return code switch
        {
            "nl" => 0,
            "en" => 1,
            "und" => 2,
            _ => 3,
        };
    }
}
