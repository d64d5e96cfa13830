using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Campus.Contents;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Courses.Activities;

/// <summary>A checklist in a course, taken without scripts.</summary>
public sealed class ChecklistTests
{
    private const string List = "lijst";
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task What_is_ticked_is_there_when_she_comes_back_and_all_of_it_completes(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        await NextEdition.PublishAsync(campus, "aanvulling", (Lesson.Id, AddChecklist("a", "b", "c")));
        using var student = await Student.EnrolAsync(campus);

        var empty = await OpenAsync(student);
        empty.Words.ShouldContain("Dit onderdeel is klaar als je alles hebt afgevinkt.");
        var after = await TickAsync(student, empty, "a", "b");
        after.Address.AbsolutePath.ShouldEndWith("/klaar");
        after.Words.ShouldContain("Voor je begint");
        await TickAsync(student, empty, "a", "b");

        var some = await OpenAsync(student);
        some.Words.ShouldContain("2 van 3 afgevinkt");
        Ticked(some).ShouldBe(["a", "b"]);
        await TickAsync(student, some, "a", "b", "c");
        var all = await OpenAsync(student);
        all.Words.ShouldContain("3 van 3 afgevinkt. Dit onderdeel is klaar.");
        await TickAsync(student, all, "c");

        Ticked(await OpenAsync(student)).ShouldBe(["c"]);
        (await student.StatementsAsync()).Where(said => said.EndsWith(List, StringComparison.Ordinal))
            .ShouldBe([$"progressed {List}", $"completed {List}", $"progressed {List}"], ignoreOrder: true);
        await NextEdition.VerifyAsync(campus);
    }

    [Fact]
    public async Task An_impatient_finger_ticks_once()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await NextEdition.PublishAsync(campus, "aanvulling", (Lesson.Id, AddChecklist("a", "b")));
        using var student = await Student.EnrolAsync(campus);
        var page = await OpenAsync(student);

        var answers = await student.SendAtOnceAsync(page, 8, ("punt", "a"), ("punt", "b"));

        answers.ShouldAllBe(status => status == HttpStatusCode.Redirect || status == HttpStatusCode.OK);
        (await student.StatementsAsync()).Count(said => said == $"completed {List}").ShouldBe(1);
        await NextEdition.VerifyAsync(campus);
    }

    [Fact]
    public async Task Other_words_keep_the_ticks_and_another_item_is_asked_again()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await NextEdition.PublishAsync(campus, "aanvulling", (Lesson.Id, AddChecklist("a", "b")));
        using var student = await Student.EnrolAsync(campus);
        await TickAsync(student, await OpenAsync(student), "a");

        await NextEdition.PublishAsync(campus, "redactioneel", (Lesson.Id, AddChecklist("b", "a")));
        var page = await OpenAsync(student);
        for (var waited = 0; waited < 200 && page.Find("[name=punt]").GetAttribute("value") == "a"; waited++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            page = await OpenAsync(student);
        }
        page.Find("[name=punt]").GetAttribute("value").ShouldBe("b");
        Ticked(page).ShouldBe(["a"]);

        await NextEdition.PublishAsync(campus, "inhoudelijk", (Lesson.Id, AddChecklist("a", "b", "c")));
        (await student.Visitor.GetAsync($"{CourseBook.Url}/nieuwe-versie")).Words
            .ShouldContain("Anders is wat je afvinkt bij ‘Voor je begint’.");
    }

    private static Task<Page> OpenAsync(Student student) =>
        student.Visitor.GetAsync($"/leren/{student.Registration}/{Lesson.Id}/{List}");

    private static Task<Page> TickAsync(Student student, Page page, params IEnumerable<string> items) =>
        student.Visitor.SubmitAsync(page, "form[data-act]", items.Select(item => ("punt", item)));

    private static IEnumerable<string> Ticked(Page page) =>
        page.Document.QuerySelectorAll("[name=punt]").Cast<IHtmlInputElement>().Where(box => box.IsChecked).Select(box => box.Value);

    // At the end of the lesson, in the place of one that was there.
    private static Action<ContentItem> AddChecklist(params IEnumerable<string> items) => lesson =>
    {
        var checklist = new ContentItem { ContentItemId = List, ContentType = "Checklist", DisplayText = "Voor je begint" };
        checklist.Apply(new TitlePart("Voor je begint"));
        checklist.SetNested("ChecklistItems", [.. items.Select(Item)]);
        lesson.SetNested("Activities", [.. lesson.Nested("Activities").Where(item => item.ContentItemId != List), checklist]);
    };

    private static ContentItem Item(string id) => new()
    {
        ContentItemId = id,
        ContentType = "ChecklistItem",
        Content = new() { ["ChecklistItemPart"] = new JsonObject { ["Text"] = new JsonObject { ["Text"] = $"Punt {id}" } } },
    };
}
