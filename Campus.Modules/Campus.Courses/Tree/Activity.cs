using Campus.Courses.Simulation;

namespace Campus.Courses.Tree;

/// <summary>Something a learner reads or does. Its id stays the same across versions of the course.</summary>
internal abstract record Activity(string Id, string Title);

/// <summary>A text to read.</summary>
internal sealed record TextActivity(string Id, string Title, Prose Body) : Activity(Id, Title);

/// <summary>A picture that can be understood without seeing it.</summary>
internal sealed record ImageActivity(
    string Id, string Title, string Path, string AltText, Prose Caption, Prose Description) : Activity(Id, Title);

/// <summary>A question with answers to choose from, and an explanation with every answer.</summary>
internal sealed record QuestionActivity(
    string Id,
    string Title,
    QuestionKind Kind,
    Prose Case,
    string Prompt,
    string? Hint,
    int MaxAttempts,
    IReadOnlyList<Answer> Answers) : Activity(Id, Title);

/// <summary>A conversation to practise.</summary>
internal sealed record SimulationActivity(string Id, string Title, Script Script) : Activity(Id, Title);

internal enum QuestionKind
{
    Single,
    Multiple,
}

internal sealed record Answer(string Id, string Text, bool Correct, Prose Feedback);

/// <summary>A text of an editor: as written, and as HTML that is safe to show.</summary>
internal sealed record Prose(string Markdown, string Html)
{
    public static readonly Prose Empty = new("", "");

    public bool IsEmpty => Markdown.Length == 0;
}
