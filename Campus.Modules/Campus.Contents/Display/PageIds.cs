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
        var own = Heading().Matches(html).Select(match => match.Groups["id"].Value).ToList();
        foreach (var id in own.Where(id => !taken.Add(id)))
        {
            var number = 2;
            while (own.Contains($"{id}-{number}") || !taken.Add($"{id}-{number}"))
            {
                number++;
            }
            html = html.Replace($" id=\"{id}\"", $" id=\"{id}-{number}\"", StringComparison.Ordinal)
                .Replace($" href=\"#{id}\"", $" href=\"#{id}-{number}\"", StringComparison.Ordinal);
        }
        return html;
    }

    [GeneratedRegex("<h[1-6] id=\"(?<id>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();
}
