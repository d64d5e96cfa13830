namespace Campus.Xapi;

/// <summary>Section <c>Xapi</c> of the configuration.</summary>
internal sealed class XapiOptions
{
    /// <summary>How deep the JSON of a request may nest.</summary>
    public const int MaxJsonDepth = 64;

    /// <summary>The home page of accounts whose authority the store states: the address of this campus.</summary>
    public string HomePage { get; set; } = "http://localhost:5080";

    /// <summary>The most statements in one request.</summary>
    public int MaxStatements { get; set; } = 1000;

    /// <summary>The most bytes in one request.</summary>
    public int MaxRequestBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The most statements in one answer; <c>more</c> gives the rest.</summary>
    public int MaxPage { get; set; } = 500;
}
