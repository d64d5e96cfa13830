using Campus.Courses.Activities.Image;
using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Activities.Text;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Simulation;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses;

public sealed class CourseReaderTests
{
    private static readonly Course Gespreksvoering = Lessons.Gespreksvoering();

    [Fact]
    public void The_real_course_is_read_whole()
    {
        Gespreksvoering.Title.ShouldBe("Gespreksvoering");
        Gespreksvoering.Slug.ShouldBe("gespreksvoering");
        Gespreksvoering.Modules.Count.ShouldBe(3);
        Gespreksvoering.Lessons.Count.ShouldBe(15);
        Gespreksvoering.Minutes.ShouldBe(Gespreksvoering.Modules.Sum(module => module.Minutes));
        Gespreksvoering.Facts.ThemeId.ShouldBe("thema-gesprek");
        Gespreksvoering.Facts.Goals.Count.ShouldBe(5);
        Gespreksvoering.Facts.Faq.Count.ShouldBe(3);
        Gespreksvoering.Facts.Faq[0].Question.ShouldBe("Heb ik voorkennis nodig?");
    }

    [Fact]
    public void Every_activity_of_the_real_course_has_what_a_learner_needs()
    {
        var activities = Gespreksvoering.Lessons.SelectMany(lesson => lesson.Activities).ToList();

        activities.OfType<TextActivity>().ShouldAllBe(text => !text.Body.IsEmpty);
        activities.OfType<ImageActivity>().ShouldAllBe(image => image.AltText.Length > 0 && !image.Description.IsEmpty);
        activities.OfType<QuestionActivity>().ShouldAllBe(question => question.Answers.Any(answer => answer.Correct));
        activities.OfType<QuestionActivity>().SelectMany(question => question.Answers).ShouldAllBe(answer => !answer.Feedback.IsEmpty);
        activities.OfType<SimulationActivity>().ShouldHaveSingleItem().Script.Endings.Count.ShouldBe(5);
        activities.Select(activity => activity.Id).ShouldBeUnique();
    }

    [Fact]
    public void The_real_course_can_be_completed()
    {
        var acts = Gespreksvoering.Lessons.SelectMany(lesson => lesson.Activities).SelectMany(Finish);

        var progress = Lessons.Progress(Gespreksvoering, acts);

        progress.Satisfied.ShouldBeTrue();
        progress.Percent.ShouldBe(100);
        progress.MinutesLeft.ShouldBe(0);
        progress.Lessons.Count(lesson => lesson.Passed).ShouldBe(3);
    }

    [Fact]
    public void What_the_campus_does_not_know_is_left_out()
    {
        var course = new CourseReader(markdown => markdown, Lessons.Kinds).Read(new()
        {
            ContentItemId = "c",
            ContentType = "Course",
            DisplayText = "Leeg",
            Content = new()
            {
                ["Modules"] = new System.Text.Json.Nodes.JsonObject { ["ContentItems"] = "geen lijst" },
                ["CoursePart"] = 3,
            },
        });

        course.Modules.ShouldBeEmpty();
        course.Slug.ShouldBe("c");
        course.Facts.Level.ShouldBe("basis");
    }

    private static IEnumerable<Act> Finish(Activity activity)
    {
        switch (activity)
        {
            case QuestionActivity question:
                return [new AnswerAct(question.Id, Lessons.Monday, [.. question.Answers.Where(answer => answer.Correct).Select(answer => answer.Id)])];
            case SimulationActivity simulation:
                int[] way = [1, 0, 0, 0, 0];
                Play.Of(simulation.Script, way).Ending.ShouldNotBeNull();
                return [
                    new BeginAct(simulation.Id, Lessons.Monday, 1),
                    .. way.Select((choice, turn) => new ChooseAct(simulation.Id, Lessons.Monday, 1, turn, choice)),
                ];
            default:
                return [new ReadAct(activity.Id, Lessons.Monday)];
        }
    }
}
