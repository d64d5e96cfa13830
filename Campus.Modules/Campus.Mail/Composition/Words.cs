using System.Text.RegularExpressions;

namespace Campus.Mail.Composition;

/// <summary>What people typed, made fit for a mail.</summary>
internal static partial class Words
{
    private const int LongestName = 60;

    /// <summary>
    /// A line break in a header would start a header of its own, and in a greeting a line that is not ours.
    /// </summary>
    public static string OneLine(string text) =>
        string.Join(' ', Breaks().Replace(text, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// How a mail begins. A name that nobody confirmed may be an advertisement, for a mail that we would then have sent:
    /// what does not look like a name, or could be read as a web address, is left out.
    /// </summary>
    public static string Greeting(string name)
    {
        var line = OneLine(name);
        return line.Length <= LongestName && Name().IsMatch(line) ? $"Hallo {line}," : "Hallo,";
    }

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\A(?:[\p{L}\p{M}'’ -]|(?:\.\p{Lu})*\.(?: |\z))+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
