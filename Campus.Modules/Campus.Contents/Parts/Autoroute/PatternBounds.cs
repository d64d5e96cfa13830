namespace Campus.Contents.Parts;

/// <summary>How much a pattern may be, looked at before the engine reads it: that calls itself for everything that nests.</summary>
internal static class PatternBounds
{
    public const int MostCharacters = 2_000;
    public const int MostSteps = 1_000;

    private const int MostTags = 40;
    private const int MostBrackets = 40;
    private const int MostSigns = 80;

    public static bool Hold(string pattern) =>
        pattern.Length <= MostCharacters
        && Count(pattern, "{%") <= MostTags
        && pattern.Count(letter => letter is '[' or '(') <= MostBrackets
        && pattern.Count(letter => letter is '=' or '<' or '>' or '!') + Count(pattern, " and ") + Count(pattern, " or ") + Count(pattern, " contains ") <= MostSigns;

    private static int Count(string pattern, string piece) => pattern.AsSpan().Count(piece);
}
