namespace Campus.Contents;

/// <summary>Text in HTML.</summary>
public sealed record HtmlField(string? Html = null);
