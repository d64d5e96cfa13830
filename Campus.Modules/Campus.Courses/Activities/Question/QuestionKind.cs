using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Activities.Question;

/// <summary>A question with the answers to choose from.</summary>
internal sealed class QuestionKind : ActivityKind
{
    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(40);

    public override string Type => "QuestionActivity";

    public override string Name => "Vraag";

    public override string Parts => "Answers";

    public override bool IsScored => true;

    public override (string Thing, string Lacks)? Needs => ("een vraag", "antwoorden");

    public override IReadOnlyList<ContentRule> Rules => QuestionRules.All;

    public override Activity? Read(ItemReader item)
    {
        var part = item.Part(nameof(QuestionPart));
        Answer[] answers = [.. item.Inside(Parts).Select(ReadAnswer)];
        return answers.Length == 0
            ? null
            : new QuestionActivity(
                item.Id, item.Title(Name), part.Text("Kind", "Text") == QuestionPart.Several ? QuestionForm.Multiple : QuestionForm.Single,
                part.Prose("Case"), part.Text("Prompt", "Text") ?? "", part.Text("Hint", "Text"),
                part.Number("MaxAttempts") ?? 0, answers);
    }

    public override IEnumerable<ContentFinding> Check(CourseItem item) => QuestionRules.Of(item);

    public override bool CanBeRight(CourseItem item) => QuestionRules.CanBeRight(item);

    public override TimeSpan Time(CourseItem item)
    {
        var part = item.Item.As<QuestionPart>() ?? new();
        var asked = Thinking + ReadingTime.Of(part.Case?.Markdown) + ReadingTime.Of(part.Prompt?.Text);
        return item.Inside.Aggregate(asked, (sum, answer) => sum + TimeOf(answer.Item.As<AnswerPart>() ?? new()));
    }

    public override string Note(CourseItem item) => Short(item.Item.As<QuestionPart>()?.Prompt?.Text, Name);

    private static Answer ReadAnswer(ItemReader item)
    {
        var part = item.Part(nameof(AnswerPart));
        return new(item.Id, part.Text("Text", "Text") ?? "", part.Flag("Correct") ?? false, part.Prose("Feedback"));
    }

    // All answers are read, and the explanation of the chosen one: about half of what explains the answers.
    private static TimeSpan TimeOf(AnswerPart answer) =>
        ReadingTime.Of(answer.Text?.Text) + (ReadingTime.Of(answer.Feedback?.Markdown) / 2);

    private static string Short(string? text, string otherwise) =>
        string.IsNullOrWhiteSpace(text) ? otherwise : text.Length <= 60 ? text : $"{text[..59].TrimEnd()}…";
}
