using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Courses.Kinds;

namespace Campus.Courses.Activities.Question;

/// <summary>A question with answers to choose from, and an explanation with every answer.</summary>
internal sealed record QuestionActivity(
    string Id,
    string Title,
    QuestionForm Form,
    Prose Case,
    string Prompt,
    string? Hint,
    int MaxAttempts,
    IReadOnlyList<Answer> Answers) : Activity(Id, Title)
{
    /// <summary>The field with what was answered.</summary>
    public const string Field = "antwoord";

    private const string Separator = "[,]";

    public override bool IsScored => true;

    public override bool IsLimited => MaxAttempts > 0;

    public override bool IsFree => MaxAttempts == 0;

    public override string Change => $"anders zijn de antwoorden bij ‘{Title}’";

    protected override string XapiType => ActivityTypes.Interaction;

    public override ActivityState? After(ActivityState? state, Act act)
    {
        if (act is not AnswerAct answer || !Grading.IsAnswer(this, answer.Chosen) || AttemptsLeft(state) == 0)
        {
            return null;
        }
        var next = ActivityState.Touch(state, act);
        return next with
        {
            DoneUtc = next.DoneUtc ?? act.At,
            Attempts = next.Attempts + 1,
            Right = next.Right || Grading.IsRight(this, answer.Chosen),
            Chosen = answer.Chosen,
        };
    }

    /// <summary>What decides whether an answer is right, and whether another is allowed, is the same.</summary>
    public override bool IsSameAs(Activity before) =>
        before is QuestionActivity old && Rules(old).SequenceEqual(Rules(this));

    public override bool CanImprove(ActivityState? state) => state is { Right: false } && AttemptsLeft(state) != 0;

    /// <summary>Attempts left; null without a limit.</summary>
    public int? AttemptsLeft(ActivityState? state) => Grading.AttemptsLeft(this, state?.Attempts ?? 0);

    /// <summary>Whether the good answers may be shown: they were found, or there is no attempt left.</summary>
    public bool ShowsAnswers(ActivityState? state) => LatestIsRight(state) || AttemptsLeft(state) == 0;

    public bool LatestIsRight(ActivityState? state) => state is not null && Grading.IsRight(this, state.Chosen);

    /// <summary>It waits for an answer, or shows the explanation of one.</summary>
    public override string View(ActivityState? state, bool again) => state is null || (again && AttemptsLeft(state) != 0)
        ? "/Courses/Activities/Question/_Question.cshtml"
        : "/Courses/Activities/Question/_Feedback.cshtml";

    public override Act ToAct(ActFields fields, DateTime at) => new AnswerAct(Id, at, [.. fields.All(Field).Distinct()]);

    public override Missing? Lacks(ActFields fields) =>
        fields.All(Field).Count == 0 ? new(Field, "Kies een antwoord.") : null;

    public override bool Differs(ActFields fields, ActivityState? state) =>
        state is null || !state.Chosen.ToHashSet().SetEquals(fields.All(Field));

    public override string Write(Act act) => act is AnswerAct answer
        ? "a" + string.Join('.', Answers.Index().Where(entry => answer.Chosen.Contains(entry.Item.Id)).Select(entry => entry.Index))
        : "";

    public override Act? Read(string code, ActivityState? state, DateTime at) => code is ['a', .. var places]
        ? new AnswerAct(Id, at, [.. places.Split('.').Select(Place).OfType<int>().Select(place => Answers[place].Id)])
        : null;

    public override Act? Read(StatedAct stated) => stated is { Verb: Verbs.Answered, IsInside: false, Response: { } response }
        ? new AnswerAct(Id, stated.At, response.Split(Separator, StringSplitOptions.RemoveEmptyEntries))
        : null;

    public override ActStatement Say(Act act, ActivityState? before, StatementNames names)
    {
        var chosen = ((AnswerAct)act).Chosen;
        var isRight = Grading.IsRight(this, chosen);
        var right = Answers.Where(answer => answer.Correct).Select(answer => answer.Id);
        var choices = Answers.Select(answer => (answer.Id, answer.Text));
        return new(Verbs.Answered, Things.ToChoose(names.Activity, Title, Prompt, choices, string.Join(Separator, right)))
        {
            Result = new()
            {
                ["response"] = string.Join(Separator, chosen),
                ["success"] = isRight,
                ["score"] = new JsonObject { ["scaled"] = isRight ? 1 : 0 },
            },
        };
    }

    private int? Place(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < Answers.Count ? place : null;

    private static IEnumerable<string> Rules(QuestionActivity question) => question.Answers
        .Select(answer => $"{answer.Id} {answer.Correct}").Order(StringComparer.Ordinal)
        .Prepend($"{question.Form} {question.MaxAttempts}");
}

/// <summary>How many answers are chosen.</summary>
internal enum QuestionForm
{
    Single,
    Multiple,
}

/// <summary>An answer to choose.</summary>
internal sealed record Answer(string Id, string Text, bool Correct, Prose Feedback);

/// <summary>Answered a question.</summary>
internal sealed record AnswerAct(string ActivityId, DateTime At, IReadOnlyList<string> Chosen) : Act(ActivityId, At);
