using Campus.BrowserTests.Accessibility;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Courses;

/// <summary>What somebody does on a page of a course that was closed meanwhile waits on her device until it is open.</summary>
public sealed class ClosedTests(BrowserFixture browser)
{
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];
    private static readonly BookActivity Text = Lesson.Activities[0];

    [Fact]
    public async Task An_act_in_a_closed_course_waits_until_it_is_open()
    {
        await using var campus = await Doorkeeper.StartAsync();
        await using var window = await browser.OpenAsync(new Screen(390), campus);
        await window.SignInAsync(Cast.Samira);
        var learner = new Learner(window, new Mouse());
        await learner.EnrolAsync();
        await learner.OpenAsync(Lesson);
        Doorkeeper.Close(campus, "Je groep begint om drie uur.", campus.Clock.GetUtcNow().UtcDateTime.AddHours(1));

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await window.Page.WaitForURLAsync("**/gesloten");
        await window.Page.GetByText("Je groep begint om drie uur.").WaitForAsync();
        (await Axe.LookAsync(window.Page, "closed course")).ShouldBeEmpty();
        (await StatementsAsync(campus, learner)).ShouldNotContain($"completed {Text.Id}");

        campus.Clock.Advance(TimeSpan.FromHours(1));
        await window.GoAsync($"/leren/{learner.Registration}/{Lesson.Id}/{Text.Id}");
        await window.Page.Locator("fieldset.pc-question").WaitForAsync();
        (await StatementsAsync(campus, learner)).ShouldContain($"completed {Text.Id}");
    }

    private static async Task<IEnumerable<string>> StatementsAsync(CampusHost campus, Learner learner)
    {
        using var store = new RecordStore(campus);
        return (await store.OfRegistrationAsync(learner.Registration)).Select(RecordStore.Brief);
    }
}
