using System.Net;
using System.Text.Json.Nodes;
using Campus.HttpTests.Editorial.Publishing;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>What somebody meets who makes her first course.</summary>
public sealed class FirstMinutesTests(EditorialCampus own) : IClassFixture<EditorialCampus>
{
    private static readonly string[] Kinds = ["TextActivity", "ImageActivity", "QuestionActivity", "ConversationSimulation"];

    [Fact]
    public async Task What_is_added_opens_at_its_empty_title_and_is_called_new_on_every_screen()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var course = await NewCourseAsync(roos);
        course.Find("h1").TextContent.ShouldBe("Nieuwe cursus");
        StartsAtTitle(course);
        var module = await AddAsync(roos, course, "CourseModule");
        var lesson = await AddAsync(roos, module, "Lesson");
        foreach (var (kind, name) in Kinds.Zip(["Nieuwe tekst", "Nieuwe afbeelding", "Nieuwe vraag", "Nieuwe gesprekssimulatie"]))
        {
            var made = await AddAsync(roos, lesson, kind);
            made.Find("h2.pc-editor__selected").TextContent.ShouldContain(name);
            made.Document.Title!.ShouldStartWith($"{name} – Nieuwe cursus");
            StartsAtTitle(made);
        }
        var list = await roos.GetAsync(lesson.Address.PathAndQuery);
        list.Find(".pc-tree").TextContent.ShouldContain("Nieuwe module");
        list.Find(".pc-editor__list").TextContent.ShouldContain("Nieuwe vraag");
        list.Document.QuerySelectorAll(".pc-editor__tools").Select(tools => tools.GetAttribute("aria-label")).ShouldContain("Nieuwe vraag");
        list.Text.ShouldNotContain(">CompletedOrPassed<");
        var publish = await roos.GetAsync(course.Address.AbsolutePath + "/publiceren");
        publish.Words.ShouldContain("Nieuwe cursus");
        publish.Words.ShouldContain("De vraag ‘Nieuwe vraag’ heeft minder dan twee antwoorden");
        publish.Words.Split("‘’").Length.ShouldBe(1, publish.Words);
        (await roos.GetAsync("/beheer/inhoud")).Words.ShouldContain("Nieuwe cursus");
        (await roos.GetAsync("/beheer")).Words.ShouldContain("Nieuwe cursus");
    }

    [Fact]
    public async Task An_answer_is_added_on_the_page_of_its_question_and_written_at_once()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var lesson = await AddAsync(roos, await AddAsync(roos, await NewCourseAsync(roos), "CourseModule"), "Lesson");
        var question = await AddAsync(roos, lesson, "QuestionActivity");

        var answered = await roos.PressAsync(question, "button[value$=':Answer']");

        answered.Address.PathAndQuery.ShouldBe(question.Address.PathAndQuery);
        answered.Address.Fragment.ShouldBeEmpty();
        answered.Find("[autofocus]").GetAttribute("name")!.ShouldEndWith("AnswerPart.Text.Text");
        answered.Document.QuerySelectorAll("[autofocus]").Length.ShouldBe(1);
        answered.Find(".pc-editor__nodehead").TextContent.ShouldContain("Nieuw antwoord");
    }

    [Fact]
    public async Task A_course_without_a_title_or_an_address_is_shown_to_its_editor_in_every_state()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var course = await NewCourseAsync(roos);
        var module = await AddAsync(roos, course, "CourseModule");
        await ShowsAsync(roos, module, "Hier is nog niets te zien");
        var lesson = await AddAsync(roos, module, "Lesson");
        await ShowsAsync(roos, lesson, "Hier is nog niets te zien");
        foreach (var kind in Kinds.Except(["ConversationSimulation", "TextActivity"]))
        {
            await ShowsAsync(roos, await AddAsync(roos, lesson, kind), "Hier is nog niets te zien");
        }
        var text = await AddAsync(roos, lesson, "TextActivity");
        (await ShowsAsync(roos, text, "")).Find(".pc-back").TextContent.ShouldContain("Nieuwe cursus");

        var titled = await roos.PressAsync(text, "button[name=do][value=keep]", (text.Find("[autofocus]").GetAttribute("name")!, "Welkom"));
        titled.Address.Query.ShouldBe(text.Address.Query);
        await ShowsAsync(roos, titled, "Welkom");
        await ShowsAsync(roos, await roos.GetAsync($"{course.Address.AbsolutePath}?onderdeel=bestaat-niet"), null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Een titel met / en ? en #")]
    [InlineData("Ünïcode – & “aanhaling” 漢字")]
    public async Task The_preview_finds_the_page_of_an_item_whatever_its_title_is(string title)
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.SaveAsync(roos, new JsonObject { ["ContentType"] = "Course", ["TitlePart"] = new JsonObject { ["Title"] = title } });

        var frame = (await roos.GetAsync(EditorialCampus.Page(id, "voorbeeld"))).Find("iframe").GetAttribute("src")!;
        var page = await roos.GetAsync(frame);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Find("h1").TextContent.ShouldBe(title.Length == 0 ? "Nieuwe cursus" : title);
        MayBeFramed(page);
        MayBeFramed(await roos.GetAsync($"{page.Address.AbsolutePath}/voorbeeld/weg/weg"));
        MayBeFramed(await roos.GetAsync("/voorbeeld/inhoud-bestaat-niet/~/voorbeeld?onderdeel=x"));
    }

    [Theory]
    [InlineData("/cursussen")]
    [InlineData("/")]
    [InlineData("/bestaat-niet")]
    public async Task A_link_out_of_a_preview_says_in_its_frame_where_the_preview_ends(string address)
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        roos.Http.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "iframe");
        roos.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        foreach (var link in new[] { address, "/voorbeeld/inhoud-cursus-gespreksvoering" + address })
        {
            var page = await roos.GetAsync(link);
            MayBeFramed(page);
            if (link != "/voorbeeld/inhoud-cursus-gespreksvoering/")
            {
                page.Find("h1").TextContent.ShouldBe("Hier houdt het voorbeeld op");
                page.Find("main a[target=_blank]").GetAttribute("href").ShouldBe(address);
            }
        }
    }

    private static async Task<Page> NewCourseAsync(Visitor roos) =>
        await roos.PressAsync(await roos.GetAsync("/beheer/inhoud/nieuw"), "button[name=type][value=Course]");

    private static async Task<Page> AddAsync(Visitor roos, Page page, string type)
    {
        var now = await roos.GetAsync(page.Address.PathAndQuery);
        var opened = await roos.PressAsync(now, $"button[name=do][value$=':{type}']");
        opened.Status.ShouldBe(HttpStatusCode.OK);
        opened.Address.Query.ShouldNotBe(page.Address.Query);
        return opened;
    }

    private static void StartsAtTitle(Page page) => page.Find("[autofocus]").GetAttribute("name")!.ShouldEndWith("TitlePart.Title");

    private static void MayBeFramed(Page page) =>
        page.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'self'", customMessage: page.Address.ToString());

    // Null for where there is nothing to show: then there is no frame either.
    private static async Task<Page> ShowsAsync(Visitor roos, Page editor, string? words)
    {
        var frame = editor.Document.QuerySelector("iframe[data-learner]");
        if (words is null)
        {
            frame.ShouldBeNull();
            return editor;
        }
        var page = await roos.GetAsync(frame!.GetAttribute("src")!);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Words.ShouldContain(words);
        page.Find("h1").TextContent.Trim().ShouldNotBeEmpty();
        MayBeFramed(page);
        return page;
    }
}
