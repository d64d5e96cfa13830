using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;

namespace Campus.Media.Recipes;

/// <summary>
/// What people wrote about a file, beside its bytes in a recipe. Orchard Core has no keys for it and passes over ours.
/// </summary>
internal static class MediaWords
{
    private const string Alt = "AltText", Decorative = "Decorative", FocalX = "FocalX", FocalY = "FocalY", Captions = "Captions";
    private const int LongestAlt = 1000, LongestPath = 400;

    /// <summary>A file as it stands in a recipe: where its bytes are, where it goes, and what is said about it.</summary>
    public static JsonObject Described(MediaFile media, string target)
    {
        var file = new JsonObject { ["SourcePath"] = media.Path, ["TargetPath"] = target };
        Add(file, Alt, media.AltText is { Length: > 0 } alt ? alt : null);
        Add(file, Decorative, media.Decorative ? true : null);
        Add(file, FocalX, media.FocalX);
        Add(file, FocalY, media.FocalY);
        Add(file, Captions, media.Captions);
        return file;
    }

    /// <summary>Takes what nobody here said yet: the words of this library's own editors stay. True when something was taken.</summary>
    public static bool Take(MediaFile media, JsonObject file)
    {
        var (alt, decorative, x, captions) = (media.AltText, media.Decorative, media.FocalX, media.Captions);
        if (string.IsNullOrEmpty(media.AltText) && !media.Decorative)
        {
            media.Decorative = file[Decorative] is JsonValue flag && flag.GetValueKind() == JsonValueKind.True;
            media.AltText = Text(file[Alt], LongestAlt) ?? media.AltText;
        }
        if (media.FocalX is null && Fraction(file[FocalX]) is { } across && Fraction(file[FocalY]) is { } down)
        {
            (media.FocalX, media.FocalY) = (across, down);
        }
        media.Captions ??= Text(file[Captions], LongestPath);
        return (alt, decorative, x, captions) != (media.AltText, media.Decorative, media.FocalX, media.Captions);
    }

    private static void Add(JsonObject file, string name, JsonNode? value)
    {
        if (value is not null)
        {
            file[name] = value;
        }
    }

    private static string? Text(JsonNode? node, int longest) =>
        FieldInput.Shown(node).Trim() is { Length: > 0 } text ? JsonTexts.Start(text, longest) : null;

    private static double? Fraction(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<double>(out var fraction) && fraction is >= 0 and <= 1 ? fraction : null;
}
