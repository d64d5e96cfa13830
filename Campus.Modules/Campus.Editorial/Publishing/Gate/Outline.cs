using Campus.Contents.Display;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>What a text is made of, whether it is written in Markdown or in HTML. Lines are counted from 1.</summary>
internal sealed class Outline
{
    /// <summary>The level above the first heading when the text does not choose; null when the page shifts headings to fit.</summary>
    public int? Above { get; init; }

    public List<OutlineHeading> Headings { get; } = [];

    public List<OutlineLink> Links { get; } = [];

    public List<OutlineImage> Images { get; } = [];

    public List<OutlineTable> Tables { get; } = [];

    /// <summary>Running text and list items, without headings and tables.</summary>
    public List<OutlineParagraph> Paragraphs { get; } = [];

    public List<(string Id, int Line)> Ids { get; } = [];

    /// <summary>The headings that links can lead to.</summary>
    public HeadingIds Anchors { get; } = new();
}

internal sealed record OutlineHeading(int Level, string Text, int Line);

/// <summary>A link; its text includes the text of images in it.</summary>
internal sealed record OutlineLink(string Url, string Text, int Line);

/// <summary>An image; no text is null, and an image that says it only decorates has an empty one.</summary>
internal sealed record OutlineImage(string Url, string? Text, int Line);

internal sealed record OutlineTable(bool HasHeaders, int Line);

/// <summary>A stretch of running text; <paramref name="Framed"/> when it stands in a list or a quote.</summary>
internal sealed record OutlineParagraph(string Text, bool AllBold, bool Framed, int Line);
