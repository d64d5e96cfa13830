using System.Text.Json.Nodes;
using Campus.Courses;
using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;

namespace Campus.RuleTests.Courses;

public sealed class StatementTests
{
    private static readonly Iris Iris = new("https://participatiecampus.nl/");
    private static readonly Mint Mint = new(Iris);
    private static readonly ActReader Reader = new(Iris);
    private static readonly Learner Samira = new("7f3c", Guid.Parse("0199d3a0-0000-7000-8000-000000000001"));
    private static readonly Course Course = Lessons.Course(Lessons.Lesson(
        "les", MoveOn.CompletedAndPassed, 70, Lessons.Text("t"), Lessons.Question("v", kind: QuestionForm.Multiple), Lessons.Simulation("s")));

    [Fact]
    public void An_answer_can_be_read_by_any_report()
    {
        var statement = Make(new AnswerAct("v", Lessons.Monday, ["v-goed", "v-ook"]), TimeSpan.FromSeconds(75));

        At(statement, "actor.account.name").ShouldBe("7f3c");
        At(statement, "actor.account.homePage").ShouldBe("https://participatiecampus.nl");
        At(statement, "verb.id").ShouldBe("http://adlnet.gov/expapi/verbs/answered");
        At(statement, "object.id").ShouldBe("https://participatiecampus.nl/xapi/activities/cursus/les/v");
        At(statement, "object.definition.interactionType").ShouldBe("choice");
        statement["object"]!["definition"]!["correctResponsesPattern"]![0]!.GetValue<string>().ShouldBe("v-goed[,]v-ook");
        statement["object"]!["definition"]!["choices"]!.AsArray().Count.ShouldBe(3);
        At(statement, "result.response").ShouldBe("v-goed[,]v-ook");
        statement["result"]!["success"]!.GetValue<bool>().ShouldBeTrue();
        At(statement, "result.duration").ShouldBe("PT1M15S");
        At(statement, "context.registration").ShouldBe(Samira.Registration.ToString());
        At(statement, "context.revision").ShouldBe("cursus-v1");
        At(statement, "timestamp").ShouldBe("2026-11-23T09:00:00.000Z");
        statement["context"]!["contextActivities"]!["parent"]![0]!["id"]!.GetValue<string>().ShouldEndWith("/cursus/les");
    }

    [Fact]
    public void R8_a_break_is_not_counted_and_time_never_runs_back()
    {
        At(Make(Lessons.Read("t"), TimeSpan.FromHours(9)), "result.duration").ShouldBe("PT30M");
        At(Make(Lessons.Read("t"), TimeSpan.FromSeconds(-4)), "result.duration").ShouldBe("PT0S");
    }

    [Fact]
    public void Every_act_can_be_read_back_from_its_statement()
    {
        Act[] acts =
        [
            Lessons.Read("t"), new AnswerAct("v", Lessons.Monday, (string[])["v-goed", "v-ook"]), new BeginAct("s", Lessons.Monday, 1),
            new ChooseAct("s", Lessons.Monday, 1, 0, 1), new ChooseAct("s", Lessons.Monday, 1, 1, 0),
        ];
        Dictionary<string, ActivityState> states = [];
        foreach (var act in acts)
        {
            var place = Course.Find(act.ActivityId)!;
            var before = states.GetValueOrDefault(act.ActivityId);
            var statement = Mint.Of(Guid.CreateVersion7(), act, Course, place, before, Samira, null);
            Reader.Read(JsonNode.Parse(statement.ToJsonString())!.AsObject())!.For(place.Activity).ShouldBeEquivalentTo(act);
            states[act.ActivityId] = place.Activity.After(before, act)!;
        }
    }

    [Fact]
    public void What_follows_from_acts_is_no_act()
    {
        var lesson = Course.Lessons[0];
        Milestone[] milestones =
        [
            new(Reached.Initialized, lesson), new(Reached.Completed, lesson), new(Reached.Passed, lesson, Score: 75),
            new(Reached.Satisfied, Module: Course.Modules[0]), new(Reached.Satisfied),
        ];

        milestones.ShouldAllBe(milestone => Reader.Read(Mint.Of(milestone, Course, Samira, Lessons.Monday)) == null);
    }

    [Fact]
    public void R3_the_same_milestone_has_the_same_id_and_another_has_another()
    {
        var passed = new Milestone(Reached.Passed, Course.Lessons[0], Score: 75);

        string Id(Milestone milestone, DateTime at) => At(Mint.Of(milestone, Course, Samira, at), "id");

        Id(passed, Lessons.Monday).ShouldBe(Id(passed with { Score = 100 }, Lessons.Monday.AddDays(1)));
        Id(passed, Lessons.Monday).ShouldNotBe(Id(passed with { Reached = Reached.Completed }, Lessons.Monday));
        Guid.Parse(Id(passed, Lessons.Monday)).Version.ShouldBe(5);
    }

    [Fact]
    public void A_choice_in_a_conversation_shows_what_it_did()
    {
        var state = Lessons.After(Course, new BeginAct("s", Lessons.Monday, 1))["s"];
        var statement = Mint.Of(
            Guid.CreateVersion7(), new ChooseAct("s", Lessons.Monday, 1, 0, 1), Course, Course.Find("s")!, state, Samira, null);

        At(statement, "object.id").ShouldEndWith("/cursus/les/s/begin");
        At(statement, "result.response").ShouldBe("keuze-2");
        statement["result"]!["extensions"]![Iris.Extension("tellers")]!["relatie"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public void Enrolling_twice_is_one_statement() =>
        Mint.EnrolmentId("7f3c", "cursus").ShouldBe(Mint.EnrolmentId("7f3c", "cursus"));

    [Fact]
    public void The_id_of_enrolling_by_oneself_is_what_it_always_was() =>
        Mint.EnrolmentId("7f3c", "cursus").ShouldBe(Guid.Parse("e8a198fd-719f-5854-a1e1-5ef0865b530d"));

    [Fact]
    public void Enrolling_for_a_group_is_one_statement_for_each_application_and_says_which()
    {
        var group = new EnrolmentGroup("cohort", "groep-1", "aanmelding-1");

        var statement = Mint.Registered(Course, Samira with { Group = group }, Lessons.Monday);

        At(statement, "id").ShouldBe(NameBasedGuid.Of("registered", "7f3c", "cursus", "aanmelding-1").ToString());
        Mint.EnrolmentId("7f3c", "cursus", group with { ApplicationId = "aanmelding-2" }).ToString().ShouldNotBe(At(statement, "id"));
        var read = JsonNode.Parse(statement.ToJsonString())!.AsObject();
        (Reader.CourseRegisteredFor(read), Reader.GroupIn(read), Reader.PredecessorIn(read)).ShouldBe(("cursus", group, null));
        Reader.GroupIn(Mint.Registered(Course, Samira, Lessons.Monday)).ShouldBeNull();
    }

    [Fact]
    public void A_reason_that_does_not_fit_is_not_clear()
    {
        var statement = Mint.Registered(Course, Samira with { Group = new("cohort", "groep-1", new('a', 27)) }, Lessons.Monday);

        (Reader.GroupIn(statement), Reader.IsReasonClear(statement)).ShouldBe((null, false));
        Reader.IsReasonClear(Mint.Registered(Course, Samira, Lessons.Monday)).ShouldBeTrue();
        Reader.IsReasonClear(Mint.Carried(Course, Samira, Guid.CreateVersion7(), null, Lessons.Monday)).ShouldBeTrue();
    }

    [Fact]
    public void Who_carries_on_in_a_group_leaves_a_registration_once_and_says_where_to()
    {
        var group = new EnrolmentGroup("cohort", "groep-1", "aanmelding-1");
        var next = Guid.CreateVersion7();

        var into = Mint.Carried(Course, Samira, next, group, Lessons.Monday);
        var back = Mint.Carried(Course, Samira with { Group = group }, next, null, Lessons.Monday);

        At(into, "id").ShouldBe(Mint.SuccessionId(Samira.Registration).ToString());
        (Reader.PredecessorIn(into), Reader.NamesReason(into), Reader.GroupIn(into)).ShouldBe((Samira.Registration, true, group));
        (Reader.PredecessorIn(back), Reader.NamesReason(back), Reader.GroupIn(back)).ShouldBe((Samira.Registration, true, null));
        Reader.NamesReason(Mint.Succeeded(Course, Samira, next, Lessons.Monday)).ShouldBeFalse();
    }

    [Fact]
    public void A_statement_names_nobody()
    {
        var text = Make(Lessons.Read("t"), null).ToJsonString();

        text.ShouldNotContain("mbox");
        text.ShouldNotContain("Samira");
    }

    private static JsonObject Make(Act act, TimeSpan? spent) =>
        Mint.Of(Guid.CreateVersion7(), act, Course, Course.Find(act.ActivityId)!, null, Samira, spent);

    private static string At(JsonObject statement, string path) =>
        path.Split('.').Aggregate((JsonNode)statement, (node, key) => node[key]!).GetValue<string>();
}
