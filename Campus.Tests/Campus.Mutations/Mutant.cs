namespace Campus.Mutations;

/// <summary>One change to one place of the product.</summary>
/// <param name="Id">Its number, over all assemblies.</param>
/// <param name="Place">The file and line.</param>
/// <param name="Before">The code as it is.</param>
/// <param name="After">The code as it would be.</param>
internal sealed record Mutant(int Id, string Place, string Before, string After)
{
    public string Path => Place[..Place.LastIndexOf(':')];
}

/// <summary>What became of a mutant.</summary>
/// <param name="Mutant">Which one.</param>
/// <param name="KilledBy">The test that noticed; null when none did.</param>
/// <param name="Reached">Whether a test came there at all.</param>
internal sealed record Outcome(Mutant Mutant, string? KilledBy, bool Reached);

/// <summary>Prints what survived and the figures.</summary>
internal static class Report
{
    public static void Tell(Outcome outcome)
    {
        if (outcome.KilledBy is null)
        {
            var (_, place, before, after) = outcome.Mutant;
            Console.WriteLine($"survived {place}{(outcome.Reached ? "" : " (no test comes here)")}: {before}  ->  {after}");
        }
    }

    public static void Write(IReadOnlyList<Outcome> outcomes)
    {
        Console.WriteLine();
        foreach (var file in outcomes.GroupBy(outcome => outcome.Mutant.Path).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{Share(file.ToList()),6:0.0} %  {file.Count(Killed),4} of {file.Count(),4}  {file.Key}");
        }
        Console.WriteLine($"{Share(outcomes),6:0.0} %  {outcomes.Count(Killed),4} of {outcomes.Count,4}  all");
    }

    private static bool Killed(Outcome outcome) => outcome.KilledBy is not null;

    private static double Share(IReadOnlyCollection<Outcome> outcomes) =>
        outcomes.Count == 0 ? 100 : 100.0 * outcomes.Count(Killed) / outcomes.Count;
}
