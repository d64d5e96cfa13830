namespace Campus.Contents.Versions;

/// <summary>Says in a sentence what changed, for a list of versions.</summary>
internal static class ChangeWords
{
    private const int MostNamed = 3;

    public static string Of(Comparison comparison)
    {
        if (comparison.IsSame)
        {
            return "Niets gewijzigd";
        }
        List<string> words =
        [
            .. Named(comparison, ItemChange.Added, "toegevoegd"),
            .. Named(comparison, ItemChange.Removed, "verwijderd"),
            .. Named(comparison, ItemChange.Moved, "verplaatst"),
        ];
        ComparedValue[] own = [.. comparison.Items.Where(item => item.Depth == 0).SelectMany(item => item.Values)];
        words.InsertRange(0, own.Length <= MostNamed
            ? own.Select(value => $"{value.Label} gewijzigd")
            : [$"{own.Length} velden gewijzigd"]);
        var texts = comparison.Items.Where(item => item.Depth > 0 && item.Change is ItemChange.Changed or ItemChange.Moved).Sum(item => item.Values.Count);
        if (texts > 0)
        {
            words.Add(texts == 1 ? "1 tekst binnen onderdelen gewijzigd" : $"{texts} teksten binnen onderdelen gewijzigd");
        }
        var sentence = string.Join(", ", words);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static IEnumerable<string> Named(Comparison comparison, ItemChange change, string verb)
    {
        ComparedItem[] items = [.. comparison.Items.Where(item => item.Change == change && !item.Within)];
        return items.Length <= MostNamed
            ? items.Select(item => $"{item.Name} {verb}")
            : [$"{items.Length} onderdelen {verb}"];
    }
}
