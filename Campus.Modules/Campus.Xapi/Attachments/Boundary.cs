using System.Buffers;
using Microsoft.Net.Http.Headers;

namespace Campus.Xapi.Attachments;

/// <summary>The boundary between the parts of a request (RFC 2046 5.1.1).</summary>
internal static class Boundary
{
    private const int Longest = 70;

    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'()+_,-./:=? ");

    /// <summary>The boundary that a content type names; null when it names none, or one that cannot be.</summary>
    public static string? Of(string contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return null;
        }
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        return boundary.Length is > 0 and <= Longest && !boundary.AsSpan().ContainsAnyExcept(Characters) && boundary.Value![^1] != ' '
            ? boundary.Value
            : null;
    }
}
