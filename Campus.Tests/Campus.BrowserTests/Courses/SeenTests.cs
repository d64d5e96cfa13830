using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Courses;

/// <summary>What a learner must be able to see: what she chose, how far she is, and what there is to do.</summary>
public sealed class SeenTests(BrowserFixture browser)
{
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];
    private static readonly BookActivity Question = Lesson.Activities.First(activity => activity.IsQuestion);
    private static readonly BookLesson Talk = CourseBook.Lessons.First(lesson => lesson.Activities.Any(activity => activity.IsConversation));
    private static readonly BookActivity Conversation = Talk.Activities.First(activity => activity.IsConversation);
    private static readonly BookLesson Test = CourseBook.Lessons[4];

    [Fact]
    public Task What_she_said_stands_out_while_it_waits_for_a_connection() => AsLearnerAsync(async (window, learner) =>
    {
        await window.GoAsync($"/leren/{learner.Registration}/{Talk.Id}/{Conversation.Id}");
        await learner.PressAsync("button", "Begin het gesprek");
        await window.Context.SetOfflineAsync(true);
        var options = window.Page.Locator("button[name=keuze]");
        await options.Nth(1).ClickAsync();
        await window.Page.Locator("[data-save-status][data-state=waiting]").WaitForAsync();

        (await options.EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-pressed') ?? '')")).ShouldBe(["", "true", ""]);
        (await options.EvaluateAllAsync<string[]>("all => all.map(one => getComputedStyle(one).opacity)")).ShouldBe(["0.7", "1", "0.7"]);

        await window.Context.SetOfflineAsync(false);
        await window.Page.GetByText("Nadia hangt haar jas over de stoel").WaitForAsync();
        (await window.Page.Locator("[aria-pressed]").CountAsync()).ShouldBe(0);
    });

    [Fact]
    public Task Ids_are_given_once_on_the_page_where_a_conversation_ends() => AsLearnerAsync(async (window, learner) =>
    {
        await window.GoAsync($"/leren/{learner.Registration}/{Talk.Id}/{Conversation.Id}");
        await learner.PressAsync("button", "Begin het gesprek");
        foreach (var (_, choice) in CourseBook.Conversations["Vastgelopen"])
        {
            await learner.ChooseAsync(choice);
        }

        var ids = await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(one => one.id)");
        ids.Distinct().Count().ShouldBe(ids.Length, string.Join(' ', ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key)));
        (await window.Page.Locator("#nu").InnerTextAsync()).ShouldBe("Vastgelopen");
    });

    [Fact]
    public Task The_focus_goes_to_the_newest_words_and_at_the_end_to_the_ending() => AsLearnerAsync(async (window, learner) =>
    {
        await window.GoAsync($"/leren/{learner.Registration}/{Talk.Id}/{Conversation.Id}");
        await learner.PressAsync("button", "Begin het gesprek");
        var turns = CourseBook.Conversations["Een eerste stap"];
        foreach (var (_, choice) in turns.SkipLast(1))
        {
            await learner.ChooseAsync(choice);
            await window.Page.Locator(".pc-chat > .pc-feedback:focus").WaitForAsync();
            (await window.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.pc-feedback')].at(-1) === document.activeElement")).ShouldBeTrue();
        }
        await learner.ChooseAsync(turns[^1].Choice);
        await window.Page.Locator("h1#nu:focus").WaitForAsync();
    });

    [Fact]
    public Task Forced_colours_keep_the_dot_of_a_choice_and_tell_steps_apart() => AsLearnerAsync(async (window, learner) =>
    {
        await window.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await learner.ReadAsync(Lesson.Activities[0]);
        await window.Page.Locator($"input[value='{Question.Wrong[0]}']").CheckAsync();
        (await DrawnByBrowserAsync(window)).ShouldBeTrue();

        await learner.PressAsync("button", "Controleer mijn antwoord");
        (await DrawnByBrowserAsync(window)).ShouldBeTrue();
        (await window.Page.Locator("input:checked").CountAsync()).ShouldBe(1);

        await learner.PressAsync("link", "Verder");
        var looks = await window.Page.Locator(".pc-steps li").EvaluateAllAsync<string[]>(
            "all => all.map(one => { const style = getComputedStyle(one); return `${style.backgroundColor} ${style.backgroundImage}`; })");
        looks.Distinct().Count().ShouldBe(looks.Length > 3 ? 4 : looks.Length, string.Join('\n', looks));
    });

    [Fact]
    public Task A_failed_test_is_done_again_question_after_question() => AsLearnerAsync(async (window, learner) =>
    {
        await learner.OpenAsync(Test);
        await learner.ReadAsync(Test.Activities[0]);
        foreach (var question in Test.Activities.Where(activity => activity.IsQuestion))
        {
            await learner.AnswerAsync(question, question.Wrong.Take(1));
            await learner.PressAsync("link", "Verder");
        }
        (await learner.HeadingAsync()).ShouldBe("Nog niet gehaald");
        await window.GoAsync("/mijn");
        (await window.Page.Locator(".pc-continue .pc-meta").First.InnerTextAsync()).ShouldNotContain("1 minuut");
        await window.Page.GoBackAsync();

        await learner.PressAsync("link", "Doe de toets opnieuw");
        foreach (var question in Test.Activities.Where(activity => activity.IsQuestion).Take(5))
        {
            window.Page.Url.ShouldContain($"/{question.Id}");
            await learner.AnswerAsync(question, question.Right);
            await learner.PressAsync("link", "Verder");
        }
    });

    [Fact]
    public Task Home_shows_a_course_once_and_the_course_its_name_once() => AsLearnerAsync(async (window, _) =>
    {
        await window.GoAsync("/");
        (await window.Page.Locator("main").GetByRole(AriaRole.Heading, new() { Name = "Gespreksvoering", Exact = true }).CountAsync()).ShouldBe(1);

        await window.GoAsync(CourseBook.Url);
        (await window.Page.Locator(".pc-coursehead").GetByText("Gespreksvoering", new() { Exact = true }).CountAsync()).ShouldBe(2);
        (await window.Page.Locator(".pc-coursehead .pc-tag").CountAsync()).ShouldBe(0);

        await window.GoAsync("/cursussen");
        (await window.Page.Locator(".pc-card").GetByText("Gespreksvoering", new() { Exact = true }).CountAsync()).ShouldBe(1);
    });

    // A dot of our own is a background, which forced colours take away.
    private static Task<bool> DrawnByBrowserAsync(Window window) =>
        window.Page.Locator(".pc-option input").First.EvaluateAsync<bool>("one => getComputedStyle(one).appearance !== 'none'");

    private Task AsLearnerAsync(Func<Window, Learner, Task> story) => browser.InWindowAsync(
        async window =>
        {
            var learner = new Learner(window, new Mouse());
            await learner.RegisterAsync(Cast.Outsider(), browser.Campus);
            await learner.EnrolAsync();
            await learner.OpenAsync(Lesson);
            await story(window, learner);
        },
        new Screen(390));
}
