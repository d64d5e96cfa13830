using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Courses;

/// <summary>Somebody who takes the course on screen, and remembers what she did.</summary>
internal sealed class Learner(Window window, IHands hands)
{
    private readonly List<string> acts = [];

    /// <summary>What she did, as the record store should tell it: verb and thing.</summary>
    public IReadOnlyList<string> Acts => acts;

    /// <summary>The id of her registration in the course.</summary>
    public Guid Registration { get; private set; }

    private IPage Page => window.Page;

    private ILocator Main => Page.Locator("main");

    public async Task RegisterAsync(Member member, ICampus campus)
    {
        await window.GoAsync(Routes.Register);
        await hands.TypeAsync(Main.Locator("[name='Input.Name']"), member.Name);
        await hands.TypeAsync(Main.Locator("[name='Input.Email']"), member.Email);
        await hands.TypeAsync(Main.Locator("[name='Input.Password']"), member.Password);
        await PressAsync("button", "Maak mijn account");
        (await HeadingAsync()).ShouldBe("Kijk in je mail");
        var mail = await campus.Mail.ToAsync(member.Email);
        await window.GoAsync(mail.Link.PathAndQuery);
        await hands.TypeAsync(Main.Locator("[name='Password']"), member.Password);
        await PressAsync("button", "Bevestig en begin");
    }

    public async Task EnrolAsync()
    {
        await window.GoAsync(CourseBook.Url);
        await PressAsync("button", "Schrijf je in");
        await Page.WaitForURLAsync("**/leren/**");
        Registration = Guid.Parse(new Uri(Page.Url).Segments[2].Trim('/'));
    }

    public async Task OpenAsync(BookLesson lesson) => await window.GoAsync($"/leren/{Registration}/{lesson.Id}");

    /// <summary>Takes a whole lesson: of every question first a wrong answer, then the right one.</summary>
    public async Task TakeAsync(BookLesson lesson)
    {
        await OpenAsync(lesson);
        foreach (var activity in lesson.Activities)
        {
            await (activity switch
            {
                { IsQuestion: true } => AnswerWrongThenRightAsync(activity),
                { IsConversation: true } => TalkToEveryEndingAsync(activity),
                _ => ReadAsync(activity),
            });
        }
        await Main.Locator(".pc-done").WaitForAsync();
    }

    public async Task ReadAsync(BookActivity activity)
    {
        await PressAsync("button", "Verder");
        acts.Add($"completed {activity.Id}");
    }

    public async Task AnswerAsync(BookActivity question, IEnumerable<string> answers)
    {
        foreach (var answer in answers)
        {
            await hands.ChooseAsync(Main.Locator($"input[name=antwoord][value='{answer}']"));
        }
        await PressAsync("button", "Controleer mijn antwoord");
        acts.Add($"answered {question.Id}");
    }

    /// <summary>Says something in the conversation.</summary>
    public Task ChooseAsync(int choice) =>
        NextScreenAsync(() => hands.PressAsync(Main.Locator($"button[name=keuze][value='{choice}']")));

    public async Task<string> HeadingAsync() => (await Main.Locator("h1:visible, .pc-alert h1").First.InnerTextAsync()).Trim();

    /// <summary>Presses something by its name and waits for the screen that it leads to.</summary>
    public async Task PressAsync(string role, string name)
    {
        var target = role == "link"
            ? Main.GetByRole(AriaRole.Link, new() { Name = name })
            : Main.GetByRole(AriaRole.Button, new() { Name = name });
        await NextScreenAsync(() => hands.PressAsync(target.First));
    }

    private async Task AnswerWrongThenRightAsync(BookActivity question)
    {
        await AnswerAsync(question, question.Wrong.Take(1));
        (await HeadingAsync()).ShouldBeOneOf("Nog niet", "Bijna");
        await PressAsync("link", "Probeer het opnieuw");
        await AnswerAsync(question, question.Right);
        (await HeadingAsync()).ShouldBe("Goed gezien");
        await PressAsync("link", "Verder");
    }

    private async Task TalkToEveryEndingAsync(BookActivity conversation)
    {
        var start = "Begin het gesprek";
        foreach (var (ending, turns) in CourseBook.Conversations)
        {
            await PressAsync("button", start);
            acts.Add($"initialized {conversation.Id}");
            foreach (var (step, choice) in turns)
            {
                await ChooseAsync(choice);
                acts.Add($"answered {step}");
            }
            acts.Add($"completed {conversation.Id}");
            (await HeadingAsync()).ShouldBe(ending);
            start = "Speel opnieuw";
        }
        await PressAsync("link", "Verder");
    }

    // With scripts the main part is replaced, without them the whole page is: either way the mark is gone.
    private async Task NextScreenAsync(Func<Task> act)
    {
        await Main.EvaluateAsync("main => main.setAttribute('data-seen', '')");
        await act();
        await Page.Locator("main:not([data-seen])").WaitForAsync();
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }
}
