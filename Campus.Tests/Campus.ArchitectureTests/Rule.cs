namespace Campus.ArchitectureTests;

internal static class Rule
{
    /// <summary>Fails with one line per place where the rule is broken.</summary>
    public static void Holds(IEnumerable<string> broken)
    {
        var places = broken.Distinct().Order(StringComparer.Ordinal).ToList();
        if (places.Count > 0)
        {
            Assert.Fail($"{places.Count} times broken:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", places)}");
        }
    }
}
