namespace Campus.Contents;

/// <summary>A number.</summary>
public sealed record NumericField(decimal? Value = null);
