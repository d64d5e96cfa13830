using System.Net.Http.Headers;

namespace Campus.Xapi.Documents;

/// <summary>A document as it was sent: any bytes, of any type.</summary>
internal sealed record Document(string ContentType, byte[] Content)
{
    public string ETag { get; } = EntityTag.Of(Content);

    public bool IsJson => MediaTypeHeaderValue.TryParse(ContentType, out var type)
        && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A document that is kept.</summary>
internal sealed record StoredDocument(Document Document, DateTime Updated);

/// <summary>What became of a request to change a document.</summary>
internal enum DocumentOutcome
{
    Done,

    /// <summary>There is one already, and the request did not show that its sender knew (409).</summary>
    Unconditional,

    /// <summary>There is none yet, and the request did not say that it is to be new (400).</summary>
    UnconditionalNew,

    /// <summary>If-Match or If-None-Match does not hold (412).</summary>
    PreconditionFailed,

    /// <summary>What is kept is not a JSON object, so nothing can be merged with it (400).</summary>
    NotMergeable,
}

/// <summary>What may be written by a request that does not say what it replaces.</summary>
internal enum BlindWrite
{
    Never,
    OfNew,
    Always,
}
