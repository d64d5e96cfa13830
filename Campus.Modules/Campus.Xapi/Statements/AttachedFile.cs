using System.Buffers;

namespace Campus.Xapi.Statements;

/// <summary>A file that belongs to a statement.</summary>
internal sealed record AttachedFile(string Sha2, string ContentType)
{
    private static readonly SearchValues<char> Printable = SearchValues.Create([.. Enumerable.Range(' ', 95).Select(code => (char)code)]);

    /// <summary>
    /// The type as a header can have it: its parameters are whatever the sender wrote, a line break perhaps.
    /// </summary>
    public string HeaderValue =>
        ContentType.AsSpan().ContainsAnyExcept(Printable) ? ContentType.Split(';')[0].TrimEnd() : ContentType;
}
