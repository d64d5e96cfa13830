using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Courses;

/// <summary>An act is recorded once, however often it is sent, and never lost.</summary>
public sealed class OnceTests(BrowserFixture browser)
{
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];
    private static readonly BookActivity Question = Lesson.Activities.First(activity => activity.IsQuestion);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_double_click_is_one_act(bool scripts) => AsLearnerAsync(
        async (window, learner) =>
        {
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).DblClickAsync();
            await window.Page.Locator("fieldset.pc-question").WaitForAsync();
            (await ActsAsync(learner)).ShouldBe([$"completed {Lesson.Activities[0].Id}"]);
        },
        scripts);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Going_back_and_sending_again_is_one_act(bool scripts) => AsLearnerAsync(
        async (window, learner) =>
        {
            await learner.ReadAsync(Lesson.Activities[0]);
            await learner.AnswerAsync(Question, Question.Wrong.Take(1));
            var here = window.Page.Url;
            await window.Page.ReloadAsync();
            await window.Page.GoBackAsync();
            await window.Page.GetByRole(AriaRole.Main).WaitForAsync();
            await window.Page.GotoAsync(here);
            (await ActsAsync(learner)).ShouldBe(learner.Acts);
        },
        scripts);

    [Fact]
    public Task Two_tabs_that_read_the_same_text_did_so_once() => AsLearnerAsync(async (window, learner) =>
    {
        var other = await window.Context.NewPageAsync();
        await other.GotoAsync(window.Page.Url);
        await learner.ReadAsync(Lesson.Activities[0]);
        await other.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await other.Locator("fieldset.pc-question").WaitForAsync();
        (await ActsAsync(learner)).ShouldBe(learner.Acts);
    });

    [Fact]
    public Task Two_tabs_that_answer_gave_two_answers() => AsLearnerAsync(async (window, learner) =>
    {
        await learner.ReadAsync(Lesson.Activities[0]);
        var other = new Window(window.Context, await window.Context.NewPageAsync());
        await other.Page.GotoAsync(window.Page.Url);
        await learner.AnswerAsync(Question, Question.Wrong.Take(1));
        await new Learner(other, new Mouse()).AnswerAsync(Question, Question.Right);
        (await ActsAsync(learner)).ShouldBe([.. learner.Acts, $"answered {Question.Id}"]);
    });

    [Fact]
    public Task What_was_done_without_a_connection_is_sent_when_it_is_back() => AsLearnerAsync(async (window, learner) =>
    {
        await window.Context.SetOfflineAsync(true);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await window.Page.Locator("[data-save-status][data-state=waiting]").WaitForAsync();
        (await ActsAsync(learner)).ShouldBeEmpty();

        await window.Context.SetOfflineAsync(false);
        await window.Page.Locator("fieldset.pc-question").WaitForAsync();
        await window.Page.Locator("[data-save-status][data-state=saved]").WaitForAsync();
        (await ActsAsync(learner)).ShouldBe([$"completed {Lesson.Activities[0].Id}"]);
    });

    [Fact]
    public Task She_goes_on_where_she_was_on_another_device() => AsLearnerAsync(async (window, learner) =>
    {
        await learner.ReadAsync(Lesson.Activities[0]);
        await learner.AnswerAsync(Question, Question.Wrong.Take(1));
        await browser.InWindowAsync(
            async phone =>
            {
                await phone.Context.AddCookiesAsync([.. (await window.Context.CookiesAsync()).Select(cookie => new Cookie
                {
                    Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path,
                })]);
                await phone.GoAsync("/mijn");
                await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Verder leren" }).First.ClickAsync();
                await phone.Page.WaitForURLAsync($"**/{Question.Id}");
                (await new Learner(phone, new Mouse()).HeadingAsync()).ShouldBeOneOf("Nog niet", "Bijna");
            },
            new Screen(390));
    });

    private Task AsLearnerAsync(Func<Window, Learner, Task> story, bool scripts = true) => browser.InWindowAsync(
        async window =>
        {
            var learner = new Learner(window, new Mouse());
            await learner.RegisterAsync(Cast.Outsider(), browser.Campus);
            await learner.EnrolAsync();
            await learner.OpenAsync(Lesson);
            await story(window, learner);
        },
        new Screen(Scripts: scripts));

    private async Task<IEnumerable<string>> ActsAsync(Learner learner)
    {
        using var store = new RecordStore(browser.Campus);
        var things = Lesson.Activities.Select(activity => activity.Id).ToHashSet();
        var statements = await store.OfRegistrationAsync(learner.Registration);
        return statements.Select(RecordStore.Brief).Where(brief => things.Contains(brief.Split(' ')[1]));
    }
}
