using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>Somebody new who takes the course Gespreksvoering, with a browser without scripts.</summary>
internal sealed class Student(ICampus campus, Visitor visitor, Guid registration) : IDisposable
{
    public ICampus Campus { get; } = campus;

    public Visitor Visitor { get; } = visitor;

    public Guid Registration { get; } = registration;

    /// <summary>Registers somebody, signs her in and enrols her.</summary>
    public static async Task<Student> EnrolAsync(ICampus campus)
    {
        var visitor = await campus.VisitAsStrangerAsync();
        var course = await visitor.GetAsync(CourseBook.Url);
        var lesson = await visitor.SubmitAsync(course, "form[action$=inschrijven]");
        return new(campus, visitor, RegistrationIn(lesson));
    }

    public static Guid RegistrationIn(Page page) => Guid.Parse(page.Address.Segments[2].Trim('/'));

    public string UrlOf(BookLesson lesson, BookActivity activity) => $"/leren/{Registration}/{lesson.Id}/{activity.Id}";

    public Task<Page> OpenAsync(BookLesson lesson, BookActivity activity) => Visitor.GetAsync(UrlOf(lesson, activity));

    public async Task<Page> AnswerAsync(BookLesson lesson, BookActivity question, params IEnumerable<string> answers)
    {
        var page = await Visitor.GetAsync($"{UrlOf(lesson, question)}?opnieuw=true");
        return await SendAsync(page, answers);
    }

    /// <summary>Sends the answers from a page that was opened before.</summary>
    public Task<Page> SendAsync(Page page, params IEnumerable<string> answers) =>
        Visitor.SubmitAsync(page, "form[data-act]", answers.Select(answer => ("antwoord", answer)));

    public async Task<IReadOnlyList<string>> StatementsAsync()
    {
        using var store = new RecordStore(Campus);
        return [.. (await store.OfRegistrationAsync(Registration)).Select(RecordStore.Brief)];
    }

    /// <summary>Sends the same form many times at once, as an impatient finger and a bad line do together.</summary>
    public async Task<IReadOnlyList<HttpStatusCode>> SendAtOnceAsync(Page page, int times, params IEnumerable<(string Name, string Value)> fields)
    {
        var form = page.Form("form[data-act]");
        var values = form.QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(async _ =>
        {
            using var content = new FormUrlEncodedContent(values);
            using var response = await Visitor.Http.PostAsync(page.Address, content);
            return response.StatusCode;
        }));
        return answers;
    }

    public void Dispose() => Visitor.Dispose();
}
