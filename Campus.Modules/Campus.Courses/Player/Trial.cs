using System.Globalization;
using Campus.Courses.Data;
using Campus.Courses.Enrolments;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;

namespace Campus.Courses.Player;

/// <summary>
/// A lesson that is tried out in a preview. What was done in it travels in the address, by the same rules as for a
/// learner, and is stored nowhere.
/// </summary>
/// <param name="Root">The address under which the lessons are.</param>
/// <param name="Lesson">The lesson that is tried out.</param>
/// <param name="Done">What was done in it, in order, as it stands in the address.</param>
internal sealed record Trial(string Root, Lesson Lesson, string Done)
{
    // The longest address that every browser and server takes is about four times as long.
    private const int Longest = 1_500;
    private const char Between = '-';

    public string UrlOf(Lesson lesson, string activity) =>
        $"{Root}/{lesson.Id}/{activity}{(lesson.Id == Lesson.Id && Done.Length > 0 ? $"?stand={Done}" : "")}";

    /// <summary>How somebody stands who did this and nothing else.</summary>
    public Standing Stand(Course course, DateTime now)
    {
        Dictionary<string, ActivityState> states = new(StringComparer.Ordinal);
        foreach (var code in Done.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Read(code, states, now) is { } act && After(states, act) is { } state)
            {
                states[act.ActivityId] = state;
            }
        }
        return new(Nobody(course), course, states) { Elsewhere = UrlOf };
    }

    /// <summary>The trial after one more act; the same when the act changes nothing.</summary>
    public Trial With(Act act, Standing standing)
    {
        var (activity, index) = Find(act);
        if (activity is null || After(standing.States, act) is null)
        {
            return this;
        }
        var code = string.Create(CultureInfo.InvariantCulture, $"{index}{activity.Write(act)}");
        var done = Done.Length == 0 ? code : $"{Done}{Between}{code}";
        return this with { Done = done.Length > Longest ? code : done };
    }

    private ActivityState? After(Dictionary<string, ActivityState> states, Act act) =>
        Find(act).Activity is { } activity ? activity.After(states.GetValueOrDefault(act.ActivityId), act) : null;

    private (Activity? Activity, int Index) Find(Act act)
    {
        var index = Lesson.Activities.ToList().FindIndex(activity => activity.Id == act.ActivityId);
        return index < 0 ? (null, -1) : (Lesson.Activities[index], index);
    }

    // A number of the activity, and what its kind writes for the act: a letter and what belongs to it.
    private Act? Read(string code, Dictionary<string, ActivityState> states, DateTime now)
    {
        var digits = code.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == code.Length || Number(code[..digits]) is not { } index || index >= Lesson.Activities.Count)
        {
            return null;
        }
        var activity = Lesson.Activities[index];
        return activity.Read(code[digits..], states.GetValueOrDefault(activity.Id), now);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Registration Nobody(Course course) => new()
    {
        Id = Guid.Empty,
        EnrolmentId = "",
        PersonId = "",
        ActorId = "",
        CourseId = course.Id,
        VersionId = course.VersionId,
        CourseTitle = course.Title,
    };
}
