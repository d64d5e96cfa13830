using System.Buffers;
using System.Buffers.Text;

namespace Campus.Xapi.Statements.Validation;

/// <summary>The formats of strings (xAPI 1.0.3 Data 4), read from UTF-8 as it came in.</summary>
internal static class Formats
{
    private static readonly SearchValues<byte> NotInIri = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(code => (byte)code), .. "<>\"{}|\\^`"u8, 0x7F]);

    private static readonly SearchValues<byte> NotInMailbox = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(code => (byte)code), .. "<>()[]\\,;:\""u8, 0x7F]);

    private static readonly SearchValues<byte> Token = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>
    /// An absolute IRI: a scheme, a colon, and something without characters that no IRI has (RFC 3987).
    /// </summary>
    public static bool IsIri(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        return colon > 0 && colon < text.Length - 1
            && IsScheme(text[..colon])
            && !text.ContainsAny(NotInIri)
            && PercentsAreEscapes(text);
    }

    /// <summary>A UUID in its standard string form, in either letter case.</summary>
    public static bool IsUuid(ReadOnlySpan<byte> text) =>
        text.Length == 36 && Utf8Parser.TryParse(text, out Guid _, out var read, 'D') && read == 36;

    /// <summary><c>mailto:</c> and an e-mail address.</summary>
    public static bool IsMailbox(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("mailto:"u8))
        {
            return false;
        }
        var address = text["mailto:"u8.Length..];
        var at = address.IndexOf((byte)'@');
        return at > 0 && at < address.Length - 1 && address.LastIndexOf((byte)'@') == at && !address.ContainsAny(NotInMailbox);
    }

    public static bool IsSha1(ReadOnlySpan<byte> text) => text.Length == 40 && IsHex(text);

    /// <summary>SHA-224, -256, -384 or -512 in hexadecimal.</summary>
    public static bool IsSha2(ReadOnlySpan<byte> text) => text.Length is 56 or 64 or 96 or 128 && IsHex(text);

    /// <summary>An internet media type, with or without parameters (RFC 2046).</summary>
    public static bool IsMediaType(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)';');
        var type = (end < 0 ? text : text[..end]).TrimEnd((byte)' ');
        var slash = type.IndexOf((byte)'/');
        return slash > 0 && slash < type.Length - 1
            && !type[..slash].ContainsAnyExcept(Token) && !type[(slash + 1)..].ContainsAnyExcept(Token);
    }

    /// <summary>The version of a statement: 1.0 and its patches, and for xAPI 2.0 also 2.0 and its patches.</summary>
    public static bool IsVersion(ReadOnlySpan<byte> text, XapiVersion version) =>
        IsPatchOf(text, "1.0"u8) || (version == XapiVersion.V2 && IsPatchOf(text, "2.0"u8));

    /// <summary>Whether a version is <paramref name="release"/> or one of its patches.</summary>
    public static bool IsPatchOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> release) =>
        text.StartsWith(release)
        && (text.Length == release.Length
            || (text[release.Length] == (byte)'.' && text.Length > release.Length + 1
                && !text[(release.Length + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9')));

    private static bool IsScheme(ReadOnlySpan<byte> scheme)
    {
        if (!char.IsAsciiLetter((char)scheme[0]))
        {
            return false;
        }
        foreach (var letter in scheme)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && letter is not ((byte)'+' or (byte)'-' or (byte)'.'))
            {
                return false;
            }
        }
        return true;
    }

    private static bool PercentsAreEscapes(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'%'); at >= 0;)
        {
            if (at + 2 >= text.Length || !IsHex(text.Slice(at + 1, 2)))
            {
                return false;
            }
            var next = text[(at + 3)..].IndexOf((byte)'%');
            at = next < 0 ? -1 : at + 3 + next;
        }
        return true;
    }

    private static bool IsHex(ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiHexDigit((char)letter))
            {
                return false;
            }
        }
        return true;
    }
}
