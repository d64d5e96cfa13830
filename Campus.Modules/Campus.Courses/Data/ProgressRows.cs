using System.Globalization;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;

namespace Campus.Courses.Data;

/// <summary>Between what acts come to and the rows that keep it.</summary>
internal static class ProgressRows
{
    public static ActivityState ToState(this ActivityRow row) => new(row.ActivityId)
    {
        Attempts = row.Attempts,
        Right = row.Right,
        Chosen = Split(row.Chosen),
        Choices = [.. Split(row.Choices).Select(choice => int.Parse(choice, CultureInfo.InvariantCulture))],
        FirstUtc = row.FirstUtc,
        LastUtc = row.LastUtc,
        DoneUtc = row.DoneUtc,
    };

    public static Dictionary<string, ActivityState> ToStates(this IEnumerable<ActivityRow> rows) =>
        rows.ToDictionary(row => row.ActivityId, ToState, StringComparer.Ordinal);

    /// <summary>Makes a row say what a state says.</summary>
    /// <returns>Whether it said something else before.</returns>
    public static bool Take(this ActivityRow row, ActivityState state)
    {
        var before = (row.Attempts, row.Right, row.Chosen, row.Choices, row.FirstUtc, row.LastUtc, row.DoneUtc);
        row.Attempts = state.Attempts;
        row.Right = state.Right;
        row.Chosen = string.Join(',', state.Chosen);
        row.Choices = string.Join(',', state.Choices);
        row.FirstUtc = state.FirstUtc;
        row.LastUtc = state.LastUtc;
        row.DoneUtc = state.DoneUtc;
        return before != (row.Attempts, row.Right, row.Chosen, row.Choices, row.FirstUtc, row.LastUtc, row.DoneUtc);
    }

    /// <inheritdoc cref="Take(ActivityRow, ActivityState)"/>
    public static bool Take(this Registration row, LearningRecord record)
    {
        var before = (row.LessonsDone, row.LessonsToDo, row.MinutesLeft, row.NextLesson, row.LastUtc, row.SatisfiedUtc, row.Renewed, row.Added);
        var told = row.Modules;
        row.LessonsDone = record.Progress.LessonsDone;
        row.LessonsToDo = record.Progress.LessonsToDo;
        row.MinutesLeft = record.Progress.MinutesLeft;
        row.NextLesson = record.Next?.Title;
        row.LastUtc = record.LastUtc;
        row.SatisfiedUtc = record.SatisfiedUtc;
        row.Renewed = string.Join(',', record.Renewed);
        row.Added = string.Join(',', record.Added);
        row.Modules = record.Modules is { } modules ? ModuleState.Write(modules) : row.Modules;
        // A row that said nothing of modules yet said nothing else than this.
        return (told is not null && told != row.Modules)
            || before != (
                row.LessonsDone, row.LessonsToDo, row.MinutesLeft, row.NextLesson, row.LastUtc, row.SatisfiedUtc,
                row.Renewed, row.Added);
    }

    /// <summary>What was done so far, to go on from.</summary>
    public static LearningRecord ToRecord(this Registration row, Course course, IEnumerable<ActivityRow> activities) =>
        new(course, activities.ToStates(), row.LastUtc, row.SatisfiedUtc)
        {
            BegunUtc = row.CreatedUtc,
            HasPredecessor = row.PredecessorId is not null,
            IsClosed = row.ClosedUtc is not null,
            Renewed = Split(row.Renewed),
            Added = Split(row.Added),
            SatisfiedModules = row.SatisfiedModules(),
        };

    /// <summary>When its modules were satisfied; null when the row does not say that yet.</summary>
    public static IReadOnlyDictionary<string, DateTime>? SatisfiedModules(this Registration row) =>
        row.Modules is not { } text ? null
        : ModuleState.Read(text).Where(module => module.At is not null)
            .ToDictionary(module => module.Id, module => module.At!.Value, StringComparer.Ordinal);

    /// <summary>Whose learning it is.</summary>
    public static Learner ToLearner(this Registration row) => new(row.ActorId, row.Id, row.PredecessorId, row.Group);

    /// <summary>The ids in a list of them.</summary>
    public static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
