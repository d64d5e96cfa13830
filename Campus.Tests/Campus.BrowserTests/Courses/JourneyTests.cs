using Campus.TestKit;

namespace Campus.BrowserTests.Courses;

/// <summary>A newcomer's whole way: account, course, lessons, questions, a conversation, and a module done.</summary>
public sealed class JourneyTests(BrowserFixture browser)
{
    private const int Module = 3;

    [Fact]
    public Task With_a_mouse_and_scripts() => JourneyAsync(new Screen(), _ => new Mouse());

    [Fact]
    public Task Without_scripts() => JourneyAsync(new Screen(390, Scripts: false), _ => new Mouse());

    [Fact]
    public Task With_the_keyboard_alone() => JourneyAsync(new Screen(), window => new Keys(window.Page));

    [Fact]
    public Task With_the_keyboard_alone_and_without_scripts() =>
        JourneyAsync(new Screen(Scripts: false), window => new Keys(window.Page));

    private Task JourneyAsync(Screen screen, Func<Window, IHands> hands) => browser.InWindowAsync(
        async window =>
        {
            var learner = new Learner(window, hands(window));
            await learner.RegisterAsync(Cast.Outsider(), browser.Campus);
            await learner.EnrolAsync();
            foreach (var lesson in CourseBook.Module(Module))
            {
                await learner.TakeAsync(lesson);
            }
            (await learner.HeadingAsync()).ShouldBe($"Module {Module} is af");
            await ShouldBeRecordedAsync(learner);
        },
        screen);

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
