using Campus.BrowserTests.Courses;
using Campus.TestKit;

namespace Campus.BrowserTests.Accessibility;

/// <summary>Every state of the player passes axe: reading, asking, feedback, talking, debriefing, done.</summary>
public sealed class PlayerTests(BrowserFixture browser)
{
    [Fact]
    public Task Every_state_of_the_player() => browser.InWindowAsync(async window =>
    {
        List<string> wrong = [];
        var learner = new Learner(window, new Mouse());
        async Task LookAsync(string state) => wrong.AddRange(await Axe.LookAsync(window.Page, state));

        await learner.RegisterAsync(Cast.Outsider(), browser.Campus);
        await learner.EnrolAsync();
        var withImage = CourseBook.Lessons.First(lesson => lesson.Activities.Any(activity => activity.Type == "ImageActivity"));
        await learner.OpenAsync(withImage);
        await LookAsync("text");
        await learner.ReadAsync(withImage.Activities[0]);
        await LookAsync("image");
        await learner.ReadAsync(withImage.Activities[1]);

        await LookAsync("question");
        var question = withImage.Activities[2];
        await learner.AnswerAsync(question, []);
        await LookAsync("question without an answer");
        await learner.AnswerAsync(question, question.Wrong.Take(1));
        await LookAsync("wrong answer");
        await learner.PressAsync("link", "Probeer het opnieuw");
        await learner.AnswerAsync(question, question.Right);
        await LookAsync("right answer");
        await window.GoAsync($"/leren/{learner.Registration}/{withImage.Id}/klaar");
        await LookAsync("end of a lesson that is not done");

        var talk = CourseBook.Lessons.SelectMany(lesson => lesson.Activities.Select(activity => (lesson, activity)))
            .First(pair => pair.activity.IsConversation);
        await window.GoAsync($"/leren/{learner.Registration}/{talk.lesson.Id}/{talk.activity.Id}");
        await LookAsync("before the conversation");
        await learner.PressAsync("button", "Begin het gesprek");
        await LookAsync("conversation");
        foreach (var (_, choice) in CourseBook.Conversations["Een eerste stap"])
        {
            await learner.ChooseAsync(choice);
        }
        await LookAsync("debriefing");
        await window.GoAsync("/mijn");
        await LookAsync("/mijn with a course");
        await window.GoAsync(CourseBook.Url);
        await LookAsync("a course one takes");
        wrong.ShouldBeEmpty();
    });
}
