using System.Collections.Frozen;
using Campus.Contents.Parts;

namespace Campus.Contents.Display;

/// <summary>Gives headings in a text the ids that links in it lead to: their words, and a number where words come twice.</summary>
internal sealed class HeadingIds
{
    /// <summary>What pages of the campus call their own elements: a heading with such a name gets a number.</summary>
    public static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "aanbod", "afgerond", "anders", "bezig", "blijven", "bronnen", "casus", "doel", "einde", "geen-antwoord", "gevolg", "inhoud", "kunnen",
        "modules", "nu", "open", "over", "over-deze-site", "q", "resultaten", "tellers", "titel", "true", "uitleg", "volgorde", "vragen", "wat",
        "wat-zeg-je", "zoek");

    private const int Longest = 80;
    private readonly HashSet<string> taken = new(Reserved, StringComparer.Ordinal);
    private readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);

    // Below these everything is taken: a text of nothing but the same heading would count from two again for each.
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The id of the next heading.</summary>
    /// <param name="text">What the heading says.</param>
    /// <param name="own">The id that its writer gave it; null for none.</param>
    public string Next(string text, string? own = null)
    {
        var slug = Slug.Of(text);
        var stem = own is not null && IsPlain(own) ? own : slug.Length == 0 ? "kop" : slug.Length <= Longest ? slug : slug[..Longest].TrimEnd('-');
        var id = stem;
        while (!taken.Add(id))
        {
            var number = numbers.GetValueOrDefault(stem, 2);
            id = $"{stem}-{number}";
            numbers[stem] = number + 1;
        }
        byName.TryAdd(id, id);
        byName.TryAdd(stem, id);
        return id;
    }

    /// <summary>The id that the end of an address leads to, also when it is written as the heading is; null when there is no such heading.</summary>
    public string? Find(string fragment)
    {
        var name = Uri.UnescapeDataString(fragment);
        return byName.GetValueOrDefault(name) ?? byName.GetValueOrDefault(Slug.Of(name));
    }

    private static bool IsPlain(string id) =>
        id.Length is > 0 and <= Longest && char.IsAsciiLetter(id[0]) && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
