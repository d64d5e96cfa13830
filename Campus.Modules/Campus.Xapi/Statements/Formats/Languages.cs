using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Campus.Xapi.Statements.Formats;

/// <summary>
/// The languages that a reader prefers, by Accept-Language (RFC 9110 12.5.4; how they match, RFC 4647).
/// </summary>
internal sealed class Languages
{
    private const string Any = "*";
    private readonly List<string> preferred;
    private readonly List<string> refused;

    public Languages(StringValues header)
    {
        var ranges = StringWithQualityHeaderValue.TryParseList(header.ToArray()!, out var parsed) ? parsed : [];
        // The order of ranges that are liked as much is that of the header.
        preferred = [.. ranges.Where(range => range.Quality != 0).OrderByDescending(range => range.Quality ?? 1).Select(range => range.Value.ToString())];
        refused = [.. ranges.Where(range => range.Quality == 0).Select(range => range.Value.ToString())];
    }

    /// <summary>The one of these that suits the reader best; null when there is none at all.</summary>
    public string? Best(IReadOnlyList<string> tags)
    {
        if (tags.Count <= 1)
        {
            return tags is [var only] ? only : null;
        }
        foreach (var range in preferred)
        {
            if (Find(range, tags) is { } tag)
            {
                return tag;
            }
        }
        // A text in any language is more than none.
        return tags.FirstOrDefault(tag => !refused.Exists(range => Matches(range, tag))) ?? tags[0];
    }

    private string? Find(string range, IReadOnlyList<string> tags)
    {
        if (range == Any)
        {
            return tags.FirstOrDefault(tag => !refused.Exists(unwanted => Matches(unwanted, tag)));
        }
        // Who asks for nl-BE is served with nl, when there is nothing closer.
        for (var wanted = range; wanted.Length > 0; wanted = wanted.LastIndexOf('-') is var end and > 0 ? wanted[..end] : "")
        {
            if (tags.FirstOrDefault(tag => Equal(wanted, tag)) is { } same)
            {
                return same;
            }
            if (tags.FirstOrDefault(tag => Matches(wanted, tag)) is { } narrower)
            {
                return narrower;
            }
        }
        return null;
    }

    private static bool Matches(string range, string tag) =>
        Equal(range, tag) || (tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && tag[range.Length] == '-');

    private static bool Equal(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
