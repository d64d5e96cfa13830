using Campus.Contents;

namespace Campus.Courses.Activities.Question;

/// <summary>The part of a question, as its editor fills it in.</summary>
internal sealed record QuestionPart(
    TextField? Kind = null, MarkdownField? Case = null, TextField? Prompt = null, TextField? Hint = null, NumericField? MaxAttempts = null)
{
    /// <summary>What <see cref="Kind"/> says when more than one answer may be chosen.</summary>
    public const string Several = "multiple";
}

/// <summary>The part of an answer.</summary>
internal sealed record AnswerPart(TextField? Text = null, BooleanField? Correct = null, MarkdownField? Feedback = null);
