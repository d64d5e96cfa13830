using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Activities.Text;
using Campus.Courses.Data;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Rebuild;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses;

/// <summary>Whatever editors change and whatever a learner did before and after she moved on, rule R11 holds.</summary>
public sealed class SuccessionProperties
{
    private static readonly Course Course = Lessons.Gespreksvoering();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_done_is_lost_and_what_changed_is_asked_again(int seed)
    {
        var random = new Random(seed);
        var after = Edit(random);
        var before = Lessons.After(Course, Acts(random, Course, 120));
        var succession = new Succession(Course, after);
        var record = LearningRecord.After(succession, before, Lessons.Monday);
        var waived = succession.Begin(record.Progress).Where(milestone => milestone.Reached == Reached.Waived).Select(milestone => milestone.Lesson!.Id).ToList();

        foreach (var activity in after.Lessons.SelectMany(lesson => lesson.Activities))
        {
            var was = before.GetValueOrDefault(activity.Id);
            var same = Course.Find(activity.Id) is { } old && activity.IsSameAs(old.Activity);
            record.States.GetValueOrDefault(activity.Id).ShouldBe(same ? was : null);
            record.Renewed.Contains(activity.Id).ShouldBe(was is not null && !same);
        }
        var progress = CourseProgress.Of(Course, before);
        foreach (var lesson in after.Lessons.Where(succession.IsEquivalent))
        {
            record.Progress.Of(lesson).Satisfied.ShouldBe(progress.Lessons.First(old => old.Lesson.Id == lesson.Id).Satisfied);
        }
        waived.ShouldBeUnique();
        waived.ShouldBe(record.Progress.Lessons.Where(lesson => lesson.Satisfied && lesson.Begun).Select(lesson => lesson.Lesson.Id));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Taking_acts_as_they_come_gives_what_doing_them_again_gives(int seed)
    {
        var random = new Random(seed);
        var after = Edit(random);
        var succession = new Succession(Course, after);
        List<Done> done = [];
        var left = new Kept(new LearningRecord(Course, Lessons.Monday), Registration(Course, null));
        foreach (var act in Acts(random, Course, 60))
        {
            done.Add(new(At(done.Count), 0, act, null));
            left.Take(act, null);
        }
        left.Row.ClosedUtc = At(done.Count).AddMilliseconds(-1);
        var now = new Kept(LearningRecord.After(succession, left.Record().States, Lessons.Monday.AddHours(1), left.Record().SatisfiedModules), Registration(after, left.Row.Id));
        foreach (var act in Acts(random, after, 60))
        {
            var late = random.Next(3) == 0;
            done.Add(new(At(done.Count), late ? 0 : 1, act, null));
            (late ? left : now).Take(act, late ? (now, succession) : null);
        }

        Same(new Replay([(left.Row, Course), (now.Row, after)]).Run(done), now);
        Same(new Replay([(left.Row, Course)]).Run(done.Where(entry => entry.Of == 0)), left);
    }

    private static void Same(LearningRecord replayed, Kept kept)
    {
        kept.Row.Take(replayed).ShouldBeFalse();
        foreach (var row in kept.Activities)
        {
            row.Take(replayed.States[row.ActivityId]).ShouldBeFalse();
        }
        kept.Activities.Count.ShouldBe(replayed.States.Count);
    }

    private static DateTime At(int number) => Lessons.Monday.AddMinutes(number);

    private static Registration Registration(Course course, Guid? predecessor) => new()
    {
        Id = Guid.CreateVersion7(), PredecessorId = predecessor, EnrolmentId = "e", PersonId = "p", ActorId = "a", CourseId = course.Id,
        VersionId = course.VersionId, CourseTitle = course.Title, CreatedUtc = predecessor is null ? Lessons.Monday : Lessons.Monday.AddHours(1),
    };

    // Some activities leave, some change what is right, some come, and modules or lessons go.
    private static Course Edit(Random random) => new(
        Course.Id, "v2", Course.Slug, Course.Title, Course.Facts,
        [.. Course.Modules.Where(_ => random.Next(8) > 0).Select(module => module with
        {
            Lessons = [.. module.Lessons.Where(_ => random.Next(8) > 0).Select(lesson => lesson with
            {
                Activities = [.. lesson.Activities.Where(_ => random.Next(9) > 0).Select(activity => Edit(activity, random)), .. New(lesson, random)],
            })],
        })]);

    private static Activity Edit(Activity activity, Random random) => activity switch
    {
        QuestionActivity question when random.Next(3) == 0 => question with { Answers = [.. question.Answers.Select(answer => answer with { Correct = !answer.Correct })] },
        TextActivity text when random.Next(2) == 0 => text with { Title = "Andere woorden" },
        _ => activity,
    };

    private static Activity[] New(Lesson lesson, Random random) => random.Next(4) == 0 ? [Lessons.Text($"{lesson.Id}-nieuw")] : [];

    private static IEnumerable<Act> Acts(Random random, Course course, int count)
    {
        var all = course.Lessons.SelectMany(lesson => lesson.Activities).ToList();
        for (var number = 0; number < count && all.Count > 0; number++)
        {
            var activity = all[random.Next(all.Count)];
            var at = Lessons.Monday.AddSeconds(random.Next(100_000));
            yield return activity switch
            {
                QuestionActivity question => new AnswerAct(activity.Id, at, [question.Answers[random.Next(question.Answers.Count)].Id]),
                SimulationActivity when random.Next(3) == 0 => new BeginAct(activity.Id, at, 1 + random.Next(2)),
                SimulationActivity => new ChooseAct(activity.Id, at, 1, random.Next(4), random.Next(2)),
                _ => new ReadAct(activity.Id, at),
            };
        }
    }

    // Between two acts everything goes to its rows and back, as it does in the database.
    private sealed class Kept
    {
        private readonly Course course;

        public Kept(LearningRecord record, Registration row)
        {
            (course, Row) = (record.Course, row);
            row.Take(record);
            foreach (var state in record.States.Values)
            {
                Keep(state);
            }
        }

        public Registration Row { get; }

        public List<ActivityRow> Activities { get; } = [];

        public LearningRecord Record() => Row.ToRecord(course, Activities);

        public void Take(Act act, (Kept Next, Succession Succession)? follow)
        {
            var record = Record();
            var next = follow?.Next.Record();
            if (next is not null)
            {
                record.MoveOn(next, follow!.Value.Succession);
            }
            foreach (var (taken, _, effect) in record.Follow(act))
            {
                var kept = taken == record ? this : follow!.Value.Next;
                kept.Keep(effect.State);
                kept.Row.Take(taken);
            }
        }

        private void Keep(ActivityState state)
        {
            var row = Activities.Find(known => known.ActivityId == state.ActivityId);
            if (row is null)
            {
                row = new() { RegistrationId = Row.Id, ActivityId = state.ActivityId };
                Activities.Add(row);
            }
            row.Take(state);
        }
    }
}
