using Campus.Courses.Simulation;
using Campus.Courses.Tree;

namespace Campus.Courses.Progress;

/// <summary>
/// All acts of one registration, taken one after the other. The same acts give the same record, whether they come in
/// one by one or are read back from the store: that is why progress can be rebuilt.
/// </summary>
internal sealed class LearningRecord
{
    private readonly Dictionary<string, ActivityState> states;

    public LearningRecord(Course course, DateTime begun)
        : this(course, [], begun, null)
    {
    }

    public LearningRecord(Course course, Dictionary<string, ActivityState> states, DateTime last, DateTime? satisfied)
    {
        (Course, this.states, LastUtc, SatisfiedUtc) = (course, states, last, satisfied);
        Progress = CourseProgress.Of(course, states);
    }

    public Course Course { get; }

    public IReadOnlyDictionary<string, ActivityState> States => states;

    public CourseProgress Progress { get; private set; }

    /// <summary>Where the last act that counted was.</summary>
    public ActivityPlace? Last { get; private set; }

    public DateTime LastUtc { get; private set; }

    /// <summary>When the course was first satisfied; stays (rule R4).</summary>
    public DateTime? SatisfiedUtc { get; private set; }

    /// <summary>The lesson to go on with; null when all is done.</summary>
    public Lesson? Next
    {
        get
        {
            var at = Last?.Lesson;
            if (at is not null)
            {
                return Progress.Of(at).Satisfied ? Progress.NextAfter(at) : at;
            }
            return Progress.Lessons.FirstOrDefault(lesson => !lesson.Satisfied)?.Lesson;
        }
    }

    /// <summary>What is true without any act, such as a module in which nothing is required (rule R1, NotApplicable).</summary>
    public IReadOnlyList<Milestone> Begin(DateTime at)
    {
        SatisfiedUtc = Progress.Satisfied ? at : null;
        return [.. Milestone.Between(null, Progress)];
    }

    /// <summary>Takes an act.</summary>
    /// <returns>What it led to; null when it changes nothing.</returns>
    public ActEffect? Take(Act act)
    {
        if (Course.Find(act.ActivityId) is not { } place
            || ActivityState.After(states.GetValueOrDefault(act.ActivityId), place.Activity, act) is not { } state)
        {
            return null;
        }
        states[act.ActivityId] = state;
        var before = Progress;
        Progress = CourseProgress.Of(Course, states);
        Last = place;
        LastUtc = act.At > LastUtc ? act.At : LastUtc;
        SatisfiedUtc ??= Progress.Satisfied ? act.At : null;
        var ending = act is ChooseAct && place.Activity is SimulationActivity simulation
            ? Play.Of(simulation.Script, state.Choices).Ending
            : null;
        return new(place, state, ending, [.. Milestone.Between(before, Progress)]);
    }
}

/// <summary>What an act led to.</summary>
/// <param name="Place">Where it was done.</param>
/// <param name="State">How that activity stands now.</param>
/// <param name="Ending">The ending, when the act was the last choice of a conversation.</param>
/// <param name="Milestones">What became true by it.</param>
internal sealed record ActEffect(ActivityPlace Place, ActivityState State, Ending? Ending, IReadOnlyList<Milestone> Milestones);
