namespace Campus.Courses.Kinds;

/// <summary>A text of an editor: as written, and as HTML that is safe to show.</summary>
internal sealed record Prose(string Markdown, string Html)
{
    public static readonly Prose Empty = new("", "");

    public bool IsEmpty => Markdown.Length == 0;
}
