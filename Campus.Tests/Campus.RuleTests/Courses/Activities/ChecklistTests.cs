using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Courses.Activities.Checklist;
using Campus.Courses.Beheer.Checks;
using Campus.Courses.Kinds;
using Campus.Courses.Player;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.RuleTests.Courses.Beheer;

namespace Campus.RuleTests.Courses.Activities;

/// <summary>A checklist: what is ticked is kept, and it is done as its editor says.</summary>
public sealed class ChecklistTests
{
    private static readonly ChecklistActivity All = List(asksAll: true, "a", "b");
    private static readonly ChecklistActivity Seen = List(asksAll: false, "a", "b");

    [Fact]
    public void A_checklist_is_done_when_all_is_ticked_and_stays_done()
    {
        var some = All.After(null, Tick("a"))!;
        var all = All.After(some, Tick("b", "a"))!;
        var less = All.After(all, Tick("b"))!;

        (some.Done, all.Done, less.Done).ShouldBe((false, true, true));
        some.Chosen.ShouldBe(["a"]);
        all.Chosen.ShouldBe(["a", "b"]);
        less.Chosen.ShouldBe(["b"]);
        less.DoneUtc.ShouldBe(all.DoneUtc);
    }

    [Fact]
    public void A_checklist_to_look_at_is_done_when_it_was_sent()
    {
        var state = Seen.After(null, Tick())!;

        state.Done.ShouldBeTrue();
        Seen.After(state, Tick()).ShouldBeNull();
        Seen.After(state, Tick("b"))!.Chosen.ShouldBe(["b"]);
    }

    [Fact]
    public void The_same_ticks_once_more_and_what_is_not_on_the_list_change_nothing()
    {
        All.After(null, Tick()).ShouldBeNull();
        All.After(All.After(null, Tick("a")), Tick("a")).ShouldBeNull();
        All.After(null, Tick("a", "iets anders")).ShouldBeNull();
        All.After(null, Lessons.Read("lijst")).ShouldBeNull();
    }

    [Fact]
    public void It_counts_for_its_lesson_and_for_no_score()
    {
        var course = Lessons.Course(Lessons.Lesson("les", MoveOn.CompletedOrPassed, null, All, Lessons.Text("t")));

        Lessons.Progress(course, Tick("a"), Lessons.Read("t")).Lessons[0].ShouldSatisfyAllConditions(
            lesson => lesson.Done.ShouldBe(1), lesson => lesson.Satisfied.ShouldBeFalse());
        Lessons.Progress(course, Tick("a", "b"), Lessons.Read("t")).Lessons[0].ShouldSatisfyAllConditions(
            lesson => lesson.Satisfied.ShouldBeTrue(), lesson => lesson.Score.ShouldBeNull());
    }

    [Fact]
    public void Its_statements_say_what_is_ticked_and_complete_it_once()
    {
        var said = Said(Tick("a"), Tick("a", "b"), Tick("b"));

        said.Select(Brief).ShouldBe(["progressed a", "completed a[,]b", "progressed b"]);
        said[0]["result"]!["extensions"]!["https://w3id.org/xapi/cmi5/result/extensions/progress"]!.GetValue<int>().ShouldBe(50);
        said[1]["result"]!["completion"]!.GetValue<bool>().ShouldBeTrue();
        said[1]["object"]!["definition"]!["choices"]!.AsArray().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 33)]
    [InlineData("a b", 66)]
    public void How_far_a_list_is_that_is_not_done_is_said_in_percents(string ticked, int percent)
    {
        var list = List(asksAll: true, "a", "b", "c");
        var act = Tick(ticked.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        var result = list.Say(act, list.After(null, Tick("c")), new("https://campus/lijst", name => name)).Result;

        result["extensions"]!["https://w3id.org/xapi/cmi5/result/extensions/progress"]!.GetValue<int>()
            .ShouldBe(percent);
        (result["response"] is null).ShouldBe(percent == 0);
    }

    [Fact]
    public void Every_change_of_a_list_counts_once()
    {
        var once = All.After(null, Tick("a"))!;

        (once.Attempts, All.After(once, Tick())!.Attempts).ShouldBe((1, 2));
    }

    [Fact]
    public void Other_ticks_than_there_are_differ_and_what_is_not_on_the_list_does_not_matter()
    {
        var state = All.After(null, Tick("a", "b"));

        All.Differs(Fields.Of(("punt", "b"), ("punt", "a"), ("punt", "iets anders")), state).ShouldBeFalse();
        All.Differs(Fields.Of(("punt", "a")), state).ShouldBeTrue();
        All.Differs(Fields.Of(), null).ShouldBeFalse();
    }

    [Fact]
    public void What_is_ticked_is_found_back_in_its_statements_and_in_the_address_of_a_trial()
    {
        foreach (var act in new[] { Tick("a"), Tick("a", "b"), Tick() })
        {
            Ticked(All.Write(act)).ShouldBe(act.Ticked);
        }
        var course = Lessons.Course(Lessons.Lesson("les", MoveOn.CompletedOrPassed, null, All));
        var trial = new Trial("/proef", course.Lessons[0], "");
        trial.With(Tick("b"), trial.Stand(course, Lessons.Monday)).Done.ShouldBe("0v1");
        Ticked("v2").ShouldBeEmpty();
    }

    [Fact]
    public void Other_words_and_another_order_are_the_same_list_and_another_item_is_not()
    {
        (All with { Title = "Anders", Items = [new("b", "B!"), new("a", "A!")] }).IsSameAs(All).ShouldBeTrue();
        List(asksAll: true, "a", "b", "c").IsSameAs(All).ShouldBeFalse();
        List(asksAll: true, "a").IsSameAs(All).ShouldBeFalse();
        Seen.IsSameAs(All).ShouldBeFalse();
        All.IsSameAs(Lessons.Text("lijst")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_gate_refuses_a_checklist_without_items_and_an_empty_item()
    {
        (await FindAsync(Draft())).ShouldBe(["list De checklist ‘Voor je begint’ heeft nog geen punten. Voeg er een toe."]);
        (await FindAsync(Draft("Lees de brief.", " "))).ShouldBe(
            ["list-2 In de checklist ‘Voor je begint’ staat een leeg punt. Schrijf wat je afvinkt, of haal het weg."]);
        (await FindAsync(Draft("Lees de brief."))).ShouldBeEmpty();
    }

    [Fact]
    public void Learners_see_what_says_something_and_a_list_without_that_is_left_out()
    {
        Read(Draft("Lees de brief.", " ")).ShouldNotBeNull().Items.ShouldBe([new("list-1", "Lees de brief.")]);
        Read(Draft()).ShouldBeNull();
        Read(Draft("Lees de brief."))!.AsksAll.ShouldBeTrue();
    }

    private static ChecklistActivity List(bool asksAll, params IEnumerable<string> ids) =>
        new("lijst", "Voor je begint", Prose.Empty, asksAll, [.. ids.Select(id => new ChecklistItem(id, $"Punt {id}"))]);

    private static TickAct Tick(params string[] ids) => new("lijst", Lessons.Monday, ids.ToList());

    private static IReadOnlyList<string> Ticked(string code) =>
        All.Read(code, null, Lessons.Monday).ShouldBeOfType<TickAct>().Ticked;

    private static string Brief(JsonObject statement) =>
        $"{statement["verb"]!["display"]!["en"]} {statement["result"]!["response"]}";

    private static List<JsonObject> Said(params IEnumerable<Act> acts)
    {
        var iris = new Iris("https://participatiecampus.nl");
        var course = Lessons.Course(Lessons.Lesson("les", MoveOn.CompletedOrPassed, null, All));
        var record = new LearningRecord(course, Lessons.Monday);
        var again = new LearningRecord(course, Lessons.Monday);
        List<JsonObject> said = [];
        foreach (var act in acts)
        {
            var before = record.States.GetValueOrDefault(act.ActivityId);
            var statement = new Mint(iris).Of(
                Guid.CreateVersion7(), act, course, course.Find(act.ActivityId)!, before, new("7f3c", Guid.Empty), null);
            said.Add(JsonNode.Parse(statement.ToJsonString())!.AsObject());
            record.Take(act);
            again.Take(new ActReader(iris).Read(said[^1])!);
        }
        again.States["lijst"].ShouldBeEquivalentTo(record.States["lijst"]);
        return said;
    }

    private static ContentItem Draft(params string[] items) =>
        Drafts.With(Drafts.Lesson("l", 1, "Completed", null, new JsonObject
        {
            ["ContentItemId"] = "list",
            ["ContentType"] = "Checklist",
            ["TitlePart"] = new JsonObject { ["Title"] = "Voor je begint" },
            ["ChecklistItems"] = new JsonObject
            {
                ["ContentItems"] = new JsonArray([.. items.Index().Select(item => new JsonObject
                {
                    ["ContentItemId"] = $"list-{item.Index + 1}",
                    ["ContentType"] = "ChecklistItem",
                    ["ChecklistItemPart"] = new JsonObject { ["Text"] = new JsonObject { ["Text"] = item.Item } },
                })]),
            },
        }));

    private static ChecklistActivity? Read(ContentItem item) =>
        new CourseReader(text => text, Lessons.Kinds).Read(item).Lessons[0].Activities.Cast<ChecklistActivity>().SingleOrDefault();

    private static async Task<IEnumerable<string>> FindAsync(ContentItem item) =>
        (await new CourseCheck(Lessons.Kinds).CheckAsync(item)).Select(finding => $"{finding.ItemId} {finding.Message}");
}
