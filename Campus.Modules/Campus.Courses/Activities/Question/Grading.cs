namespace Campus.Courses.Activities.Question;

/// <summary>Says whether an answer is right and whether another attempt is allowed.</summary>
internal static class Grading
{
    /// <summary>Right means: exactly the correct answers were chosen, whatever their order.</summary>
    public static bool IsRight(QuestionActivity question, IReadOnlyCollection<string> chosen) =>
        question.Answers.Where(answer => answer.Correct).Select(answer => answer.Id).ToHashSet().SetEquals(chosen);

    /// <summary>Whether these answers exist and their number fits the kind of question.</summary>
    public static bool IsAnswer(QuestionActivity question, IReadOnlyCollection<string> chosen) =>
        chosen.Count > 0
        && (question.Form == QuestionForm.Multiple || chosen.Count == 1)
        && chosen.All(id => question.Answers.Any(answer => answer.Id == id));

    /// <summary>How many attempts are left after some were used; null when there is no limit.</summary>
    public static int? AttemptsLeft(QuestionActivity question, int used) =>
        question.MaxAttempts == 0 ? null : Math.Max(0, question.MaxAttempts - used);
}
