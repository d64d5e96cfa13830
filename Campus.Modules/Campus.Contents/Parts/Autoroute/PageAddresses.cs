using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Routing;

namespace Campus.Contents.Parts;

/// <summary>
/// The addresses that pages of the campus already have, asked of the routes themselves. An item at one of these would
/// never be seen: its editor is told, and a path that is made up by itself gets another name.
/// </summary>
internal sealed class PageAddresses(IEnumerable<EndpointDataSource> sources)
{
    private HashSet<string>? taken;

    /// <summary>Whether a path begins as pages of the campus do.</summary>
    public bool IsTaken(string path) => First(path) is { Length: > 0 } first && Taken.Contains(first);

    /// <summary>A path that begins in another way than the pages of the campus.</summary>
    public string Renamed(string path)
    {
        var first = First(path);
        return IsTaken(path) ? $"{first}-{Number(first)}{path.Trim('/')[path.Trim('/').Split('/')[0].Length..]}" : path;
    }

    private int Number(string first)
    {
        var number = 1;
        while (Taken.Contains($"{first}-{number}"))
        {
            number++;
        }
        return number;
    }

    private HashSet<string> Taken => taken ??= new(
        from source in sources
        from endpoint in source.Endpoints.OfType<RouteEndpoint>()
        let first = First(endpoint.RoutePattern.RawText ?? "")
        where first.Length > 0 && !first.Contains('{', StringComparison.Ordinal)
        select first,
        StringComparer.OrdinalIgnoreCase);

    // Letters of another width look the same and are read the same.
    private static string First(string path) => path.Trim('/').Split('/')[0].Normalize(NormalizationForm.FormKC);
}

/// <summary>Letters that nobody sees, of which an address may have none: two that look the same must be the same.</summary>
internal static class UnseenLetters
{
    // These count as letters or marks, and show as nothing.
    private static readonly HashSet<int> Blank = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFD];

    public static bool AreIn(string text) => text.EnumerateRunes().Any(rune =>
        Blank.Contains(rune.Value)
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0x180B and <= 0x180F) or (>= 0xE0100 and <= 0xE01EF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
