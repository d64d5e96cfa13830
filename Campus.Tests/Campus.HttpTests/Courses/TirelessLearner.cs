using System.Net;
using AngleSharp.Html.Dom;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>
/// Goes on through the course whatever happens to the server. What is not acknowledged is sent again with the id it had,
/// as the script in the browser does.
/// </summary>
internal sealed class TirelessLearner(ICampus campus, Member member) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Dictionary<Guid, string> acknowledged = [];
    private readonly List<string> read = [];
    private readonly Visitor visitor = campus.Visit();
    private string token = "";
    private int acts;

    /// <summary>How many acts were acknowledged, for whoever looks on while she works.</summary>
    public int Acts => Volatile.Read(ref acts);

    /// <summary>The texts that the server said she had read. Their acts have an id that the server gives: reading is done once.</summary>
    public IReadOnlyList<string> Read => read;

    /// <summary>The answers that the server said yes to: their ids, and what they were about.</summary>
    public IReadOnlyDictionary<Guid, string> Acknowledged => acknowledged;

    public Guid Registration { get; private set; }

    public async Task EnrolAsync()
    {
        await visitor.SignInAsync(member);
        var course = await visitor.GetAsync(CourseBook.Url);
        var player = await visitor.SubmitAsync(course, "main form[action$=inschrijven]");
        Registration = Guid.Parse(player.Address.Segments[2].Trim('/'));
        token = ((IHtmlInputElement)player.Find("main form input[name=__RequestVerificationToken]")).Value;
    }

    /// <summary>Acts until told to stop; then finishes what she was doing.</summary>
    public async Task WorkAsync(CancellationToken until)
    {
        foreach (var (lesson, activity) in Forever())
        {
            if (until.IsCancellationRequested)
            {
                return;
            }
            await ActAsync(lesson, activity);
        }
    }

    public void Dispose() => visitor.Dispose();

    // First everything in order; a text counts once, so after that only questions, which may be answered for ever.
    private static IEnumerable<(BookLesson Lesson, BookActivity Activity)> Forever()
    {
        var all = CourseBook.Lessons.SelectMany(lesson => lesson.Activities.Select(activity => (lesson, activity)))
            .Where(pair => !pair.activity.IsConversation).ToList();
        foreach (var pair in all)
        {
            yield return pair;
        }
        while (true)
        {
            foreach (var pair in all.Where(pair => pair.activity.IsQuestion))
            {
                yield return pair;
            }
        }
    }

    private async Task ActAsync(BookLesson lesson, BookActivity activity)
    {
        var id = Guid.CreateVersion7();
        var answers = Random.Shared.Next(2) == 0 ? activity.Right : activity.Wrong.Take(1);
        List<KeyValuePair<string, string>> fields =
        [
            new("act", id.ToString()), new("__RequestVerificationToken", token),
            .. activity.IsQuestion ? answers.Select(answer => KeyValuePair.Create("antwoord", answer)) : [],
        ];
        while (!await SendAsync($"/leren/{Registration}/{lesson.Id}/{activity.Id}", fields))
        {
            await Task.Delay(Pause);
        }
        if (activity.IsQuestion)
        {
            acknowledged.Add(id, activity.Id);
        }
        else
        {
            read.Add(activity.Id);
        }
        Interlocked.Increment(ref acts);
    }

    private async Task<bool> SendAsync(string url, List<KeyValuePair<string, string>> fields)
    {
        try
        {
            using var answer = await visitor.Http.PostAsync(new Uri(url, UriKind.Relative), new FormUrlEncodedContent(fields));
            if (answer.StatusCode is HttpStatusCode.Redirect)
            {
                return true;
            }
            ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(500, url);
            return false;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The server is gone; it will be back.
            return false;
        }
    }
}
