namespace Campus.Contents;

/// <summary>A moment, in UTC.</summary>
public sealed record DateTimeField(DateTime? Value = null);
