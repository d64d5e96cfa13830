using System.Diagnostics;
using Campus.BrowserTests.Courses;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Editorial;

/// <summary>The whole way of a course: made by keyboard alone, read by a guest, planned, published by the clock and taken.</summary>
public sealed class FromBlankToTakenTests(BrowserFixture browser)
{
    private const string Title = "Kennismaken met de keuken";

    private const string Script = """
        # Wie doet de afwas?

        Persoon: Nadia
        Doel: Afspreken wie afwast.
        Plaats: De keuken.

        Teller relatie: begint op 5, van 0 tot 10

        Nadia kookte gisteren ook al.

        ## Opening
        Nadia: Ik heb gekookt. Wie wast er af?

        * Ik was af.
          Effect: relatie +2
          Feedback: Je neemt het over. Dat helpt.
          Naar: Einde: Schoon

        * Dat doe je zelf maar.
          Effect: relatie -2
          Feedback: Je luistert niet naar wat ze zegt.
          Naar: Einde: Vuil

        ## Einde: Schoon
        Uitkomst: goed

        De keuken is schoon en jullie drinken thee.

        ## Einde: Vuil
        Uitkomst: vastgelopen

        De vaat staat er morgen nog.
        """;

    [Fact]
    public async Task An_editor_without_a_mouse_makes_a_course_that_a_guest_reads_and_a_learner_finishes()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var day = DayOfPublication(campus.Clock.GetUtcNow());
        await StoryAsync(campus, async roos =>
        {
            await roos.SignInAsync(Cast.Roos);
            await roos.GoAsync("/beheer/inhoud/nieuw");
            await BuildAsync(new CourseBuilder(roos.Page));
            var desk = new PublishingDesk(roos.Page);
            await desk.KeepAsync();
            var link = await desk.LinkAsync("Mo van de klankbordgroep");
            await StoryAsync(campus, guest => ReadAsGuestAsync(guest, link));
            await desk.PlanAsync(day);
        });
        await StoryAsync(campus, async samira =>
        {
            await samira.GoAsync("/cursussen");
            (await samira.Page.GetByText(Title).CountAsync()).ShouldBe(0);
            campus.Clock.Set(day);
            await samira.SignInAsync(Cast.Samira);
            await TakeAsync(samira);
        });
    }

    // At noon, so that nine o'clock has been wherever that is.
    private static DateTimeOffset DayOfPublication(DateTimeOffset now)
    {
        var noon = new DateTimeOffset(now.Date.AddHours(12), TimeSpan.Zero);
        return Enumerable.Range(1, 60).Select(days => noon.AddDays(days)).First(day => day.Day == day.Month);
    }

    private static async Task BuildAsync(CourseBuilder course)
    {
        var id = await course.MakeAsync("Course");
        await course.WriteAsync("TitlePart", Title);
        await course.WriteAsync("CoursePart.Summary", "Leer de keuken kennen.");
        await course.ChooseAsync("CoursePart.Theme", "Gespreksvoering");
        await BuildReadingAsync(course);
        await course.OpenAsync(id);
        await BuildQuestionsAsync(course);
        await course.OpenAsync(id);
        await BuildConversationAsync(course);
    }

    private static async Task<string> LessonAsync(CourseBuilder course, string title)
    {
        await course.AddAsync("CourseModule");
        await course.WriteAsync("TitlePart", $"Module {title}");
        var lesson = await course.AddAsync("Lesson");
        await course.WriteAsync("TitlePart", $"Les {title}");
        await course.WriteAsync("LessonPart.Minutes", "3");
        return lesson;
    }

    private static async Task BuildReadingAsync(CourseBuilder course)
    {
        var lesson = await LessonAsync(course, "kijken");
        await course.AddAsync("TextActivity");
        await course.WriteAsync("TitlePart", "De spullen");
        await course.WriteTextAsync("MarkdownBodyPart", null, async keyboard =>
        {
            await keyboard.PressAsync("Alt+Shift+Digit2");
            await keyboard.TypeAsync("Wat staat waar");
            await keyboard.PressAsync("Enter");
            await keyboard.TypeAsync("- De pannen");
            await keyboard.PressAsync("Enter");
            await keyboard.TypeAsync("De borden");
        });
        (await course.Source("MarkdownBodyPart").InputValueAsync()).TrimEnd().ShouldBe("## Wat staat waar\n\n- De pannen\n- De borden");
        await course.OpenAsync(lesson);
        await course.AddAsync("ImageActivity");
        await course.WriteAsync("TitlePart", "De plattegrond");
        await course.ChooseImageAsync("ImagePart.Image", "orbs", "Een plattegrond met drie kasten");
        await course.WriteTextAsync("ImagePart.Description", null, keyboard => keyboard.TypeAsync("Links staan drie kasten naast elkaar."));
    }

    private static async Task BuildQuestionsAsync(CourseBuilder course)
    {
        var lesson = await LessonAsync(course, "weten");
        await course.AddAsync("QuestionActivity");
        await course.WriteAsync("TitlePart", "Waar is het deksel");
        await course.WriteAsync("QuestionPart.Prompt", "Waar ligt het deksel?");
        await course.AnswerAsync("Op de pan", true);
        await course.AnswerAsync("Onder het bed", false);
        await course.OpenAsync(lesson);
        await course.AddAsync("QuestionActivity");
        await course.WriteAsync("TitlePart", "Wat is schoon");
        await course.ChooseAsync("QuestionPart.Kind", "Meer antwoorden");
        await course.WriteAsync("QuestionPart.Prompt", "Wat was je af?");
        await course.AnswerAsync("De borden", true);
        await course.AnswerAsync("De kat", false);
        await course.AnswerAsync("De pannen", true);
    }

    private static async Task BuildConversationAsync(CourseBuilder course)
    {
        await LessonAsync(course, "doen");
        await course.AddAsync("ConversationSimulation");
        await course.WriteAsync("TitlePart", "Wie doet de afwas");
        await course.WriteAsync("ConversationSimulationPart.Script", Script);
    }

    private static async Task ReadAsGuestAsync(Window guest, string link)
    {
        await guest.GoAsync(link);
        await guest.Page.GetByRole(AriaRole.Heading, new() { Name = Title }).WaitForAsync();
        (await guest.Page.Locator("main").InnerTextAsync()).ShouldContain("Module weten");
    }

    // The campus looks by itself, every few seconds, whether something is due; a learner looks again until it is there.
    private static async Task OpenWhenPublishedAsync(Window samira)
    {
        var card = samira.Page.GetByRole(AriaRole.Link, new() { Name = Title }).First;
        var waited = Stopwatch.StartNew();
        do
        {
            await samira.GoAsync("/cursussen");
        }
        while (await card.CountAsync() == 0 && waited.Elapsed < TimeSpan.FromSeconds(60));
        await card.ClickAsync();
    }

    private static async Task TakeAsync(Window samira)
    {
        await OpenWhenPublishedAsync(samira);
        var learner = new Learner(samira, new Mouse());
        await learner.PressAsync("button", "Schrijf je in");
        await learner.PressAsync("button", "Verder");
        await learner.PressAsync("button", "Verder");
        (await learner.HeadingAsync()).ShouldBe("Module 1 is af");
        await learner.PressAsync("link", "Verder met: Les weten");
        await AnswerAsync(samira, learner, "Op de pan");
        await AnswerAsync(samira, learner, "De borden", "De pannen");
        (await learner.HeadingAsync()).ShouldBe("Module 2 is af");
        await learner.PressAsync("link", "Verder met: Les doen");
        await learner.PressAsync("button", "Begin het gesprek");
        await learner.ChooseAsync(0);
        (await learner.HeadingAsync()).ShouldBe("Schoon");
        await learner.PressAsync("link", "Verder");
        (await learner.HeadingAsync()).ShouldBe("Je hebt de cursus afgerond");
        await samira.GoAsync("/mijn");
        (await samira.Page.GetByRole(AriaRole.Region, new() { Name = "Dit heb je afgerond" }).InnerTextAsync()).ShouldContain(Title);
    }

    private static async Task AnswerAsync(Window samira, Learner learner, params string[] answers)
    {
        foreach (var answer in answers)
        {
            await samira.Page.GetByLabel(answer).CheckAsync();
        }
        await learner.PressAsync("button", "Controleer mijn antwoord");
        (await learner.HeadingAsync()).ShouldBe("Goed gezien");
        await learner.PressAsync("link", "Verder");
    }

    // In a window on a campus of its own, because its clock is put forward.
    private async Task StoryAsync(CampusHost campus, Func<Window, Task> story)
    {
        await using var window = await browser.OpenAsync(at: campus);
        try
        {
            await story(window);
        }
        catch
        {
            await window.KeepPictureAsync();
            throw;
        }
    }
}
