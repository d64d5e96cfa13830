namespace Campus.Xapi;

/// <summary>Section <c>Xapi</c> of the configuration.</summary>
internal sealed class XapiOptions
{
    /// <summary>How deep the JSON of a request may nest.</summary>
    public const int MaxJsonDepth = 64;

    /// <summary>
    /// The home page of all accounts of this campus, <c>Campus:HomePage</c>; here of those that vouch for statements.
    /// </summary>
    public string HomePage { get; set; } = "https://participatiecampus.nl";

    /// <summary>The most statements in one request.</summary>
    public int MaxStatements { get; set; } = 1000;

    /// <summary>The most bytes of JSON in one request; the whole request, when no files come along.</summary>
    public int MaxRequestBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The most bytes in one document.</summary>
    public int MaxDocumentBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The most bytes in one request with files.</summary>
    public long MaxMultipartBytes { get; set; } = 250 * 1024 * 1024;

    /// <summary>The most bytes in one file.</summary>
    public long MaxAttachmentBytes { get; set; } = 100 * 1024 * 1024;

    /// <summary>The most files in one request.</summary>
    public int MaxAttachments { get; set; } = 100;

    /// <summary>The most bytes that the headers of one part may have.</summary>
    public int MaxPartHeaderBytes { get; set; } = 8 * 1024;

    /// <summary>How long a request may take to arrive, however steadily it does.</summary>
    public TimeSpan LongestArrival { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The most statements in one answer; <c>more</c> gives the rest.</summary>
    public int MaxPage { get; set; } = 500;

    /// <summary>The most statements in one answer that brings their files along.</summary>
    public int MaxPageWithAttachments { get; set; } = 50;
}
