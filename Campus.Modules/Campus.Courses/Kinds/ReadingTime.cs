using System.Text.RegularExpressions;

namespace Campus.Courses.Kinds;

/// <summary>How long reading takes.</summary>
internal static class ReadingTime
{
    /// <summary>Words a minute of somebody who reads Dutch at level B1 to learn from it.</summary>
    public const int WordsPerMinute = 180;

    // Without backtracking, so that no text costs more than its length.
    private static readonly Regex Address = new(@"\]\([^)\s]*(\s+""[^""]*"")?\)", RegexOptions.NonBacktracking);
    private static readonly Regex Word = new(@"[\p{L}\p{N}][\p{L}\p{N}'’.,@-]*", RegexOptions.NonBacktracking);

    public static TimeSpan Of(string? text) => Of(Words(text));

    public static TimeSpan Of(double words) => TimeSpan.FromMinutes(words / WordsPerMinute);

    /// <summary>The words somebody reads in a Markdown text: not the addresses of links and images, nor the marks.</summary>
    public static int Words(string? text) =>
        string.IsNullOrEmpty(text) ? 0 : Word.Count(Address.Replace(text, "]"));
}
