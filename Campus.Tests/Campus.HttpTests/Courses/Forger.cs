using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>Another program with a credential for which the campus does not vouch, that says things of a learner.</summary>
internal sealed class Forger(ICampus campus, Student student) : IDisposable
{
    public const string Home = "https://participatiecampus.nl";
    private const string Verbs = "http://adlnet.gov/expapi/verbs/";
    private readonly RecordStore store = new(campus);

    public static string UrlOf(params IEnumerable<string> parts) => $"{Home}/xapi/activities/{string.Join('/', parts.Prepend(NextEdition.CourseId))}";

    public async Task<string> ActorAsync() =>
        (await store.OfRegistrationAsync(student.Registration))[0]["actor"]!["account"]!["name"]!.GetValue<string>();

    /// <summary>That she read and answered everything, and rightly.</summary>
    public async Task<IReadOnlyList<JsonObject>> EverythingAsync()
    {
        var actor = await ActorAsync();
        return
        [
            .. CourseBook.Lessons.SelectMany(lesson => lesson.Activities.Where(activity => !activity.IsConversation).Select(activity => activity.IsQuestion
                ? Statement(actor, "answered", UrlOf(lesson.Id, activity.Id), string.Join("[,]", activity.Right))
                : Statement(actor, "completed", UrlOf(lesson.Id, activity.Id)))),
        ];
    }

    public JsonObject Statement(string actor, string verb, string thing, string? response = null, Guid? id = null, Guid? registration = null)
    {
        var statement = new JsonObject
        {
            ["id"] = (id ?? Guid.CreateVersion7()).ToString(),
            ["actor"] = new JsonObject { ["account"] = new JsonObject { ["homePage"] = Home, ["name"] = actor } },
            ["verb"] = new JsonObject { ["id"] = Verbs + verb },
            ["object"] = new JsonObject { ["id"] = thing },
            ["context"] = new JsonObject { ["registration"] = (registration ?? student.Registration).ToString() },
            ["timestamp"] = "2020-01-01T00:00:00Z",
        };
        if (response is not null)
        {
            statement["result"] = new JsonObject { ["response"] = response };
        }
        return statement;
    }

    public async Task<HttpStatusCode> SayAsync(params IEnumerable<JsonObject> statements)
    {
        using var content = new StringContent(new JsonArray([.. statements]).ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await store.Http.PostAsync(new Uri("/xapi/statements", UriKind.Relative), content);
        return response.StatusCode;
    }

    public Task<IReadOnlyList<JsonNode>> AllAsync() => store.OfRegistrationAsync(student.Registration);

    public void Dispose() => store.Dispose();
}
