namespace Campus.Contents;

/// <summary>Yes or no.</summary>
public sealed record BooleanField(bool Value = false);
