namespace Campus.Contents;

/// <summary>A link.</summary>
public sealed record LinkField(string? Url = null, string? Text = null, string? Target = null);
