namespace Campus.Contents;

/// <summary>Text in Markdown.</summary>
public sealed record MarkdownField(string? Markdown = null);
