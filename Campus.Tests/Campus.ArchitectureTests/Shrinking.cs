namespace Campus.ArchitectureTests;

/// <summary>What is not yet as it should be: it stands in a list, and the list only gets shorter.</summary>
internal static class Shrinking
{
    /// <summary>Fails for what is found and not listed, and for what is listed and not found any more.</summary>
    /// <param name="known">The list.</param>
    /// <param name="found">What there is, each with the place where a reader can see it.</param>
    public static void Holds(IEnumerable<string> known, IEnumerable<(string Name, string Place)> found)
    {
        var listed = known.ToHashSet(StringComparer.Ordinal);
        var there = found.ToList();
        Rule.Holds(
            there.Where(one => !listed.Contains(one.Name)).Select(one => $"new: {one.Name} ({one.Place})")
                .Concat(listed.Except(there.Select(one => one.Name)).Select(name => $"gone, take it off the list: {name}")));
    }

    /// <summary>Fails when there is more than a number, and when there is so much less that the number must come down.</summary>
    public static void Stays(int most, int room, IReadOnlyCollection<string> found) =>
        Rule.Holds(
            found.Count > most ? found.Prepend($"{found.Count} places, at most {most}")
            : found.Count < most - room ? [$"only {found.Count} places are left: bring the number down from {most}"]
            : []);
}
