namespace Campus.Contents;

/// <summary>A place on earth.</summary>
public sealed record GeoPointField(decimal? Latitude = null, decimal? Longitude = null);
