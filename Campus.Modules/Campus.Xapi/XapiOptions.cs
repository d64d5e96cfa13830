namespace Campus.Xapi;

/// <summary>Section <c>Xapi</c> of the configuration.</summary>
internal sealed class XapiOptions
{
    /// <summary>How deep the JSON of a request may nest.</summary>
    public const int MaxJsonDepth = 64;

    /// <summary>The home page of all accounts of this campus, <c>Campus:HomePage</c>; here of those that vouch for statements.</summary>
    public string HomePage { get; set; } = "https://participatiecampus.nl";

    /// <summary>The most statements in one request.</summary>
    public int MaxStatements { get; set; } = 1000;

    /// <summary>The most bytes in one request.</summary>
    public int MaxRequestBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The most bytes in one document.</summary>
    public int MaxDocumentBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The most statements in one answer; <c>more</c> gives the rest.</summary>
    public int MaxPage { get; set; } = 500;
}
