namespace Campus.Contents;

/// <summary>
/// A colour: <c>{ "Value": "#1a5276" }</c>. Orchard Core has no such field, only a colour editor of its text field; this has the
/// form of its fields with one value, so another site keeps the data of a field it does not know.
/// </summary>
public sealed record ColourField(string? Value = null);
