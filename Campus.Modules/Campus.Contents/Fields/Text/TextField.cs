namespace Campus.Contents;

/// <summary>One line of text.</summary>
public sealed record TextField(string? Text = null);
