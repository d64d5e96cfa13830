namespace Campus.Contents;

/// <summary>A video elsewhere.</summary>
public sealed record YoutubeField(string? EmbeddedAddress = null, string? RawAddress = null);
