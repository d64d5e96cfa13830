namespace Campus.Courses.Simulation;

/// <summary>Finds the step or ending that somebody meant who wrote a name that does not exist.</summary>
internal static class Nearest
{
    private const string EndingPrefix = "Einde: ";
    private const int MostLetters = 60;

    // Comparing is work for each pair of names, and a script may have thousands of both.
    private const int MostTargets = 20;
    private const int MostNames = 500;

    /// <summary>For what routes lead to and is not there, the way to write what was meant; without what is near to nothing.</summary>
    public static IReadOnlyDictionary<string, string> ForBroken(Script script) => script.Steps.SelectMany(step => step.Choices)
        .SelectMany(choice => choice.Routes).Where(route => !script.Has(route)).Select(route => route.Target).Distinct(StringComparer.Ordinal).Take(MostTargets)
        .Select(target => (Target: target, Meant: Of(target, script))).Where(found => found.Meant is not null)
        .ToDictionary(found => found.Target, found => found.Meant!, StringComparer.Ordinal);

    public static string NameOf(Ending ending) => EndingPrefix + ending.Name;

    private static string? Of(string target, Script script)
    {
        var name = Bare(target);
        var known = script.Steps.Select(step => step.Name).Concat(script.Endings.Select(NameOf)).Where(written => Bare(written).Length > 0).Take(MostNames);
        // The same name under the other kind is what goes wrong most, and no letter of it differs.
        return known.Where(written => !Script.Same(written, target))
            .Select(written => (Written: written, Distance: Distance(Bare(written), name)))
            .Where(found => found.Distance <= Allowed(name))
            .OrderBy(found => found.Distance).Select(found => found.Written).FirstOrDefault();
    }

    private static string Bare(string target) =>
        (target.StartsWith("Einde:", StringComparison.OrdinalIgnoreCase) ? target["Einde:".Length..] : target).Trim().ToUpperInvariant();

    private static int Allowed(string name) => name.Length < 4 ? 0 : name.Length < 8 ? 1 : 2;

    // The number of letters to add, take away or change (Levenshtein).
    private static int Distance(string left, string right)
    {
        if (left.Length > MostLetters || right.Length > MostLetters)
        {
            return left == right ? 0 : int.MaxValue;
        }
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var here = new int[right.Length + 1];
            here[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = above[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                here[column] = Math.Min(change, Math.Min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[right.Length];
    }
}
