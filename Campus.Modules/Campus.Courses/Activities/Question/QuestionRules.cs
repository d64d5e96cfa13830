using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Activities.Question;

/// <summary>Whether a question can be answered and learned from.</summary>
internal static class QuestionRules
{
    private const string AnswersRule = "question-answers";
    private const string RightRule = "question-right";
    private const string FeedbackRule = "question-feedback";

    public static IReadOnlyList<ContentRule> All { get; } =
    [
        new(AnswersRule, "Een vraag heeft minstens twee verschillende antwoorden", FindingSeverity.Blocking),
        new(RightRule, "Een vraag heeft een goed antwoord", FindingSeverity.Blocking),
        new(FeedbackRule, "Elk antwoord heeft uitleg", FindingSeverity.Warning),
    ];

    public static IEnumerable<ContentFinding> Of(CourseItem question)
    {
        var answers = question.Inside;
        if (answers.Count < 2)
        {
            yield return new(AnswersRule, $"De vraag ‘{question.Name}’ heeft minder dan twee antwoorden. Voeg er een toe.", question.Id, "Answers");
        }
        else if (Right(question) is { } wrong)
        {
            yield return new(RightRule, wrong, question.Id, "Answers");
        }
        foreach (var again in answers.GroupBy(TextOf, StringComparer.CurrentCultureIgnoreCase).Where(same => same.Key.Length > 0).SelectMany(same => same.Skip(1)))
        {
            yield return new(AnswersRule, $"Het antwoord ‘{TextOf(again)}’ staat er twee keer.", again.Id, "AnswerPart", "Text");
        }
        foreach (var silent in answers.Where(answer => string.IsNullOrWhiteSpace(Part(answer).Feedback?.Markdown)))
        {
            yield return new(
                FeedbackRule, $"{Named(silent)} heeft geen uitleg. Schrijf waarom het wel of niet klopt.",
                silent.Id, "AnswerPart", "Feedback");
        }
    }

    /// <summary>Whether a learner can answer a question well at all.</summary>
    public static bool CanBeRight(CourseItem question) => question.Inside.Count > 0 && Right(question) is null;

    private static string? Right(CourseItem question)
    {
        var several = question.Item.As<QuestionPart>()?.Kind?.Text == QuestionPart.Several;
        return (question.Inside.Count(answer => Part(answer).Correct is { Value: true }), several) switch
        {
            (0, _) => $"Bij de vraag ‘{question.Name}’ is geen enkel antwoord goed. Vink bij een antwoord ‘Dit antwoord is goed’ aan.",
            ( > 1, false) => $"Bij de vraag ‘{question.Name}’ mag een deelnemer één antwoord kiezen, maar er zijn er meer goed. Laat er één goed, of kies ‘Meer antwoorden’.",
            _ => null,
        };
    }

    private static string Named(CourseItem answer) => TextOf(answer) is { Length: > 0 } text ? $"Het antwoord ‘{text}’" : "Een antwoord zonder tekst";

    private static string TextOf(CourseItem answer) => Part(answer).Text?.Text?.Trim() ?? "";

    private static AnswerPart Part(CourseItem answer) => answer.Item.As<AnswerPart>() ?? new();
}
