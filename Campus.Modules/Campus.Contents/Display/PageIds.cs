using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Campus.Contents.Display;

/// <summary>Keeps the ids of headings apart when several texts stand on one page.</summary>
internal static partial class PageIds
{
    private static readonly object Key = new();

    /// <summary>The text with ids that no text before it on the page has; links within it follow.</summary>
    public static string Apart(string html, HttpContext http)
    {
        if (http.Items[Key] is not HashSet<string> taken)
        {
            http.Items[Key] = taken = new(StringComparer.Ordinal);
        }
        HashSet<string> own = new(Heading().Matches(html).Select(match => match.Groups["id"].Value), StringComparer.Ordinal);
        Dictionary<string, string> renamed = new(StringComparer.Ordinal);
        foreach (var id in own.Where(id => !taken.Add(id)))
        {
            var number = 2;
            while (own.Contains($"{id}-{number}") || !taken.Add($"{id}-{number}"))
            {
                number++;
            }
            renamed.Add(id, $"{id}-{number}");
        }
        // All at once: a text of nothing but headings would be written anew for each of them.
        return renamed.Count == 0 ? html : Named().Replace(html, match =>
            renamed.TryGetValue(match.Groups["id"].Value, out var other) ? $"{match.Groups["before"]}{other}\"" : match.Value);
    }

    [GeneratedRegex("<h[1-6] id=\"(?<id>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex("(?<before> (?:id=\"|href=\"#))(?<id>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
