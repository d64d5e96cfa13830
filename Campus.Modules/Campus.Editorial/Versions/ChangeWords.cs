namespace Campus.Editorial.Versions;

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
        ComparedItem[] inside = [.. comparison.Items.Where(item => item.Depth > 0 && item.Values.Count > 0 && item.Change is ItemChange.Changed or ItemChange.Moved)];
        words.AddRange(inside.Length <= MostNamed
            ? inside.Select(item => $"{Labels(item.Values)} van {item.Name} gewijzigd")
            : [$"de inhoud van {inside.Length} onderdelen gewijzigd"]);
        var sentence = string.Join(", ", words);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string Labels(IReadOnlyList<ComparedValue> values) =>
        values.Count <= MostNamed ? string.Join(" en ", values.Select(value => value.Label).Distinct()) : $"{values.Count} velden";

    private static IEnumerable<string> Named(Comparison comparison, ItemChange change, string verb)
    {
        ComparedItem[] items = [.. comparison.Items.Where(item => item.Change == change && !item.Within)];
        return items.Length <= MostNamed
            ? items.Select(item => $"{item.Name} {verb}")
            : [$"{items.Length} onderdelen {verb}"];
    }
}
