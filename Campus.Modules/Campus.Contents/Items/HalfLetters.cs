using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Contents.Items;

/// <summary>
/// Half letters: JSON can write one of the two codes that a sign such as 🙂 is made of. No text can hold it, so whoever
/// reads it later fails.
/// </summary>
internal static class HalfLetters
{
    /// <summary>What to say to who sent them.</summary>
    public const string Wrong = "In de tekst staat een half teken, bijvoorbeeld van een afgebroken smiley, of een onzichtbaar teken dat hier niet mag. Haal dat weg.";

    /// <summary>Whether a JSON text has a name or value that no text can hold: half a letter, or the letter that is none.</summary>
    public static bool AreIn(JsonNode? node)
    {
        try
        {
            return Look(node);
        }
        catch (InvalidOperationException)
        {
            // So the reader says that a text in it is none.
            return true;
        }
    }

    private static bool Look(JsonNode? node) => node switch
    {
        JsonObject json => json.Any(property => IsHalf(property.Key) || Look(property.Value)),
        JsonArray array => array.Any(Look),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => IsHalf(value.GetValue<string>()),
        _ => false,
    };

    private static bool IsHalf(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0' || (char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at)))
            {
                return true;
            }
            at += char.IsHighSurrogate(text[at]) ? 1 : 0;
        }
        return false;
    }
}
