namespace Campus.Contents;

/// <summary>
/// Asks whoever publishes something that only a person knows. Modules register theirs as scoped services; the answer is
/// stored in the draft under <c>PublicationPart.{Name}</c> as text before it is published, so that it travels along.
/// </summary>
public interface IPublicationQuestion
{
    /// <summary>Gives the question; null when there is nothing to ask about this draft.</summary>
    /// <param name="draft">What is about to be published, read-only.</param>
    /// <param name="published">What visitors see now; null when they see nothing.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask<PublicationQuestion?> AskAsync(ContentItem draft, ContentItem? published, CancellationToken cancellationToken = default);
}

/// <summary>A question with a few answers.</summary>
/// <param name="Name">The stable name under which the answer is stored.</param>
/// <param name="Label">The question, in Dutch.</param>
/// <param name="Hint">What helps to answer it.</param>
/// <param name="Answers">The answers to choose from.</param>
/// <param name="Suggested">The answer that is chosen beforehand; null when somebody has to choose.</param>
/// <param name="Note">What to know besides, for example how many people it is about; null for nothing.</param>
public sealed record PublicationQuestion(
    string Name, string Label, string Hint, IReadOnlyList<PublicationAnswer> Answers, string? Suggested = null, string? Note = null);

/// <summary>One answer.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Label">What editors read.</param>
/// <param name="Explanation">What it means, in one sentence; null for nothing.</param>
public sealed record PublicationAnswer(string Value, string Label, string? Explanation = null);
