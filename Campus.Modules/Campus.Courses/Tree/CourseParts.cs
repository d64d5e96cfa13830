using Campus.Contents;

namespace Campus.Courses.Tree;

/// <summary>The parts of a lesson and of what is in it, as editors fill them in.</summary>
internal sealed record LessonPart(
    NumericField? Minutes = null, TextField? MoveOn = null, NumericField? MasteryScore = null, BooleanField? Required = null);

internal sealed record ImagePart(MediaField? Image = null, MarkdownField? Caption = null, MarkdownField? Description = null);

internal sealed record QuestionPart(
    TextField? Kind = null, MarkdownField? Case = null, TextField? Prompt = null, TextField? Hint = null, NumericField? MaxAttempts = null);

internal sealed record AnswerPart(TextField? Text = null, BooleanField? Correct = null, MarkdownField? Feedback = null);

internal sealed record ConversationSimulationPart(TextField? Script = null);
