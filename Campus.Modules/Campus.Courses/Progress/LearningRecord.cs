using Campus.Courses.Kinds;
using Campus.Courses.Tree;

namespace Campus.Courses.Progress;

/// <summary>
/// All acts of one registration, taken one after the other. The same acts give the same record, whether they come in
/// one by one or are read back from the store: that is why progress can be rebuilt.
/// </summary>
internal sealed class LearningRecord
{
    private readonly Dictionary<string, ActivityState> states;
    private Dictionary<string, DateTime>? satisfiedModules = [];
    private (LearningRecord Record, Succession Succession)? successor;

    public LearningRecord(Course course, DateTime begun)
        : this(course, [], begun, null) => BegunUtc = begun;

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

    /// <summary>
    /// When each module was first satisfied, here or in a registration before; stays (rule R4). Null when nobody kept
    /// that until now: a rebuild finds out.
    /// </summary>
    public IReadOnlyDictionary<string, DateTime>? SatisfiedModules
    {
        get => satisfiedModules;
        init => satisfiedModules = value is null ? null : new(value, StringComparer.Ordinal);
    }

    /// <summary>How far the modules are; null when <see cref="SatisfiedModules"/> is.</summary>
    public IReadOnlyList<ModuleState>? Modules => satisfiedModules is not { } dates ? null :
    [
        .. Progress.Modules.Select(module => new ModuleState(
            module.Module.Id, module.LessonsDone, module.LessonsToDo,
            dates.TryGetValue(module.Module.Id, out var at) ? at : null)),
    ];

    /// <summary>
    /// What was true without any act of this registration: at the start, or when it came after another.
    /// </summary>
    public IReadOnlyList<Milestone> AtStart { get; private set; } = [];

    public DateTime BegunUtc { get; init; }

    /// <summary>Whether part of it was carried in from the registration before (rule R11).</summary>
    public bool HasPredecessor { get; init; }

    /// <summary>Whether its learner moved on: acts that come late are still taken, but nothing is reached here any more.</summary>
    public bool IsClosed { get; set; }

    /// <summary>The activities that were done before and are asked again.</summary>
    public IReadOnlyList<string> Renewed { get; init; } = [];

    /// <summary>The activities that were not there before.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

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
        AtStart = Grant(Milestone.Between(null, Progress), at);
        SatisfiedUtc = Progress.Satisfied ? at : null;
        return AtStart;
    }

    /// <summary>The record of somebody who moves on to a later version at this moment, with what she did that counts there.</summary>
    /// <param name="succession">From which version to which.</param>
    /// <param name="before">How far she was with the activities of the version she leaves.</param>
    /// <param name="at">When she moves on.</param>
    /// <param name="modules">When modules were satisfied, as in <see cref="SatisfiedModules"/>.</param>
    public static LearningRecord After(
        Succession succession, IReadOnlyDictionary<string, ActivityState> before, DateTime at,
        IReadOnlyDictionary<string, DateTime>? modules = null)
    {
        var record = new LearningRecord(succession.After, succession.Carry(before), at, satisfied: null)
        {
            BegunUtc = at,
            HasPredecessor = true,
            Renewed = [.. succession.Renewed(before).Select(activity => activity.Id)],
            Added = succession.Added,
            SatisfiedModules = modules?.Where(entry => succession.After.Modules.Any(module => module.Id == entry.Key))
                .ToDictionary(StringComparer.Ordinal),
        };
        record.AtStart = record.Grant(succession.Begin(record.Progress), at);
        record.SatisfiedUtc = record.Progress.Satisfied ? at : null;
        record.Last = record.states.Values.OrderBy(state => state.LastUtc).ThenBy(state => state.ActivityId, StringComparer.Ordinal)
            .Select(state => succession.After.Find(state.ActivityId)).LastOrDefault();
        return record;
    }

    /// <summary>Ends this record in the one that came after it: what is still done here is followed there.</summary>
    public void MoveOn(LearningRecord to, Succession succession)
    {
        IsClosed = true;
        successor = (to, succession);
    }

    /// <summary>Takes an act, here and in the records that came after this one where it is the same act.</summary>
    public IEnumerable<(LearningRecord Record, Act Act, ActEffect Effect)> Follow(Act act)
    {
        if (Take(act) is not { } effect)
        {
            yield break;
        }
        yield return (this, act, effect);
        if (successor is not { } next || !next.Succession.Follows(act.ActivityId))
        {
            yield break;
        }
        // What comes late cannot have happened there before there was a there.
        var late = act with { At = act.At > next.Record.BegunUtc ? act.At : next.Record.BegunUtc };
        foreach (var followed in next.Record.Follow(late))
        {
            yield return followed;
        }
    }

    /// <summary>Takes an act.</summary>
    /// <returns>What it led to; null when it changes nothing.</returns>
    public ActEffect? Take(Act act)
    {
        if (Course.Find(act.ActivityId) is not { } place
            || act.For(place.Activity) is not { } done
            || place.Activity.After(states.GetValueOrDefault(act.ActivityId), done) is not { } state)
        {
            return null;
        }
        states[act.ActivityId] = state;
        var before = Progress;
        Progress = CourseProgress.Of(Course, states);
        Last = place;
        LastUtc = act.At > LastUtc ? act.At : LastUtc;
        var reached = Grant(Reach(before, place.Lesson), act.At);
        SatisfiedUtc ??= Progress.Satisfied && !IsClosed ? act.At : null;
        return new(place, done, state, reached);
    }

    // Marks what is true for the first time, and remembers since when.
    private IReadOnlyList<Milestone> Grant(IEnumerable<Milestone> reached, DateTime at) =>
    [
        .. reached.Select(milestone => milestone switch
        {
            { Reached: Reached.Satisfied, Module: { } module } =>
                milestone with { IsFirst = satisfiedModules?.TryAdd(module.Id, ActTime.Whole(at)) ?? true },
            { Reached: Reached.Satisfied, Lesson: null } => milestone with { IsFirst = SatisfiedUtc is null },
            _ => milestone,
        }),
    ];

    private IEnumerable<Milestone> Reach(CourseProgress before, Lesson touched)
    {
        if (IsClosed)
        {
            return [];
        }
        return HasPredecessor ? Milestone.Between(before, Progress, touched) : Milestone.Between(before, Progress);
    }
}

/// <summary>What an act led to.</summary>
/// <param name="Place">Where it was done.</param>
/// <param name="Act">What was done, as its kind of activity understands it.</param>
/// <param name="State">How that activity stands now.</param>
/// <param name="Milestones">What became true by it.</param>
internal sealed record ActEffect(ActivityPlace Place, Act Act, ActivityState State, IReadOnlyList<Milestone> Milestones);
