using System.Text.RegularExpressions;

namespace Campus.Courses.Beheer.Minutes;

/// <summary>How long reading takes.</summary>
internal static partial class ReadingTime
{
    /// <summary>Words a minute of somebody who reads Dutch at level B1 to learn from it.</summary>
    public const int WordsPerMinute = 180;

    public static TimeSpan Of(string? text) => Of(Words(text));

    public static TimeSpan Of(double words) => TimeSpan.FromMinutes(words / WordsPerMinute);

    /// <summary>The words somebody reads in a Markdown text: not the addresses of links and images, nor the marks.</summary>
    public static int Words(string? text) =>
        string.IsNullOrEmpty(text) ? 0 : Word().Count(Address().Replace(text, "]"));

    [GeneratedRegex(@"\]\([^)\s]*(\s+""[^""]*"")?\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’.,@-]*")]
    private static partial Regex Word();
}
