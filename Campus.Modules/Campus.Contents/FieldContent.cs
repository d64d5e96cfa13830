namespace Campus.Contents;

/// <summary>How a text that people write is written.</summary>
public enum TextFormat
{
    /// <summary>As it stands.</summary>
    Plain,

    /// <summary>In Markdown.</summary>
    Markdown,

    /// <summary>In HTML.</summary>
    Html,
}

/// <summary>A link in a field.</summary>
/// <param name="Url">Where it leads.</param>
/// <param name="Words">What readers see of it; null where they see no words.</param>
public sealed record FieldLink(string Url, string? Words = null);

/// <summary>An image in a field.</summary>
/// <param name="Path">Its path in the media library.</param>
/// <param name="Text">Its alternative text here; empty when it has none.</param>
public sealed record FieldImage(string Path, string Text);
