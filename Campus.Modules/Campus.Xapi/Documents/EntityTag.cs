using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Campus.Xapi.Documents;

/// <summary>Entity tags of documents (xAPI 1.0.3 Communication 3.1), without their quotes.</summary>
internal static class EntityTag
{
    [SuppressMessage("Security", "CA5350", Justification = "xAPI 1.0.3 prescribes SHA-1; nothing is kept secret or safe by it.")]
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA1.HashData(content));
}

/// <summary>What a request asks of the document that it changes, in If-Match and If-None-Match.</summary>
internal sealed record Preconditions
{
    private const string Any = "*";

    // Null when the header was not sent.
    private readonly HashSet<string>? match;
    private readonly HashSet<string>? noneMatch;

    public Preconditions(IHeaderDictionary headers)
    {
        match = Tags(headers.IfMatch);
        noneMatch = Tags(headers.IfNoneMatch);
    }

    public bool AreThere => match is not null || noneMatch is not null;

    /// <summary>Whether they hold for a document with this tag; null stands for no document.</summary>
    public bool HoldFor(string? tag) => (match is null || Contains(match, tag)) && (noneMatch is null || !Contains(noneMatch, tag));

    /// <summary>Whether the sender has this document already.</summary>
    public bool IsKnown(string tag) => noneMatch is not null && Contains(noneMatch, tag);

    private static bool Contains(HashSet<string> tags, string? tag) => tag is not null && (tags.Contains(Any) || tags.Contains(tag));

    // W/ is what a proxy that compresses makes of our tags. They are sums of the content, so the same one means the
    // same
    // content all the same. Clients of xAPI have long sent tags without quotes; those are taken too.
    private static HashSet<string>? Tags(StringValues header)
    {
        if (header.Count == 0)
        {
            return null;
        }
        var tags = header.SelectMany(line => (line ?? "").Split(',')).Select(tag => tag.Trim());
        return tags.Select(tag => (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag).Trim('"')).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
