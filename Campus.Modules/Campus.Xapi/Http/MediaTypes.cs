namespace Campus.Xapi.Http;

internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Multipart = "multipart/mixed";

    /// <summary>Whether a content type is this one, whatever its parameters.</summary>
    public static bool Is(string? contentType, string type) => Plain(contentType).Equals(type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two content types are the same apart from their parameters.</summary>
    public static bool Match(string one, string other) => Plain(one).Equals(Plain(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Plain(string? contentType)
    {
        var text = contentType.AsSpan();
        var end = text.IndexOf(';');
        return (end < 0 ? text : text[..end]).Trim();
    }
}
