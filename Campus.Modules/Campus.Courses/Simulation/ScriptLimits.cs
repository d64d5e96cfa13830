using System.Globalization;
using System.Text.RegularExpressions;

namespace Campus.Courses.Simulation;

/// <summary>
/// How large a script may be: far above what anybody plays, and small enough that reading and walking it takes no time
/// that others notice.
/// </summary>
internal static class ScriptLimits
{
    public const int Characters = 100_000;
    public const int Lines = 3_000;
    public const int Steps = 150;
    public const int Endings = 30;
    public const int People = 12;
    public const int Counters = 12;
    public const int ChoicesOfStep = 12;
    public const int EffectsOfChoice = 12;
    public const int RoutesOfChoice = 12;
    public const int ConditionsOfRoute = 12;

    /// <summary>Whoever has this much to mend first mends that: a list that goes on is of no use.</summary>
    public const int Findings = 200;

    /// <summary>The finding for more than may be; what is above the limit is not read.</summary>
    public static Finding TooMuch(int line, int most, string what) => new(
        line, string.Create(Dutch, $"Dit gesprek is te groot: er mogen hoogstens {most:N0} {what} zijn. Wat erboven zit, is niet gelezen."), FindingKind.Breaks);

    public static Finding TooManyFindings(int line) => new(
        line, "Er staan zo veel fouten in het gesprek dat de rest niet is gelezen. Herstel eerst wat hierboven staat.", FindingKind.Breaks);

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
}

/// <summary>Whole numbers as people write them in a script.</summary>
internal static class ScriptNumber
{
    /// <summary>
    /// The pattern of a number. Word processors and telephones turn a hyphen into a real minus or a dash, and some set it
    /// apart from the number.
    /// </summary>
    public const string Pattern = $"[{Dashes}+\uFF0B]?\\s?[0-9]{{1,4}}";

    private const string Dashes = "\u002D\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D";

    public static int Read(Match match, string group)
    {
        var text = match.Groups[group].Value;
        var number = int.Parse(text.AsSpan().TrimStart($"+\uFF0B{Dashes}").TrimStart(), CultureInfo.InvariantCulture);
        return Dashes.Contains(text[0], StringComparison.Ordinal) ? -number : number;
    }
}
