using Campus.TestKit;

namespace Campus.BrowserTests.Courses;

/// <summary>A newcomer's whole way: account, course, lessons, questions, a conversation, and a module done.</summary>
public sealed class JourneyTests(BrowserFixture browser)
{
    private const int Module = 3;

    /// <summary>With and without a mouse, with and without scripts; in the short form every hand and every screen once.</summary>
    public static TheoryData<bool, bool> Ways => TestRun.IsLong
        ? new() { { true, true }, { true, false }, { false, true }, { false, false } }
        : new() { { true, false }, { false, true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public Task From_an_account_to_a_module_that_is_done(bool mouse, bool scripts) => browser.InWindowAsync(
        async window =>
        {
            var learner = new Learner(window, mouse ? new Mouse() : new Keys(window.Page));
            await learner.RegisterAsync(Cast.Outsider(), browser.Campus);
            await learner.EnrolAsync();
            foreach (var lesson in CourseBook.Module(Module))
            {
                await learner.TakeAsync(lesson);
            }
            (await learner.HeadingAsync()).ShouldBe($"Module {Module} is af");
            await ShouldBeRecordedAsync(learner);
        },
        new Screen(scripts ? 1280 : 390, Scripts: scripts));

    // Besides what she did, the store tells what followed from it: lessons completed and passed, the module satisfied.
    private async Task ShouldBeRecordedAsync(Learner learner)
    {
        using var store = new RecordStore(browser.Campus);
        var statements = await store.OfRegistrationAsync(learner.Registration);
        var brief = statements.Select(RecordStore.Brief).ToList();

        var followed = brief.Except(learner.Acts).ToList();
        brief.Where(learner.Acts.Contains).ShouldBe(learner.Acts);
        followed.ShouldBeUnique();
        followed.ShouldContain($"satisfied gespreksvoering-m{Module}");
        foreach (var lesson in CourseBook.Module(Module))
        {
            followed.ShouldContain($"completed {lesson.Id}");
        }
        statements.Select(statement => statement["id"]!.GetValue<string>()).ShouldBeUnique();
        statements.Select(statement => statement["actor"]!.ToJsonString()).Distinct().Count().ShouldBe(1);
        statements[0].ToJsonString().ShouldNotContain("olga", Case.Insensitive);
    }
}
