namespace Campus.Contents;

/// <summary>A time of day.</summary>
public sealed record TimeField(TimeSpan? Value = null);
