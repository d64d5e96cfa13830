using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Courses;

/// <summary>Publishes the course Gespreksvoering once more, changed.</summary>
internal static class NextEdition
{
    public const string CourseId = "cursus-gespreksvoering";

    /// <summary>Publishes with an answer to the question of rule R9, after changing lessons by their id.</summary>
    public static Task PublishAsync(CampusHost campus, string answer, params (string Lesson, Action<ContentItem> Change)[] changes) => ChangeAsync(
        campus,
        async (contents, course) =>
        {
            course.Content["PublicationPart"] = new JsonObject { ["Revision"] = answer };
            (await contents.PublishAsync(course)).Errors.ShouldBeEmpty();
        },
        changes);

    /// <summary>Leaves changed lessons in a draft, for an editor to publish.</summary>
    public static Task DraftAsync(CampusHost campus, params (string Lesson, Action<ContentItem> Change)[] changes) => ChangeAsync(
        campus, async (contents, course) => (await contents.SaveDraftAsync(course)).Errors.ShouldBeEmpty(), changes);

    /// <summary>Leaves only the first lessons of the first module, so that the course is soon done.</summary>
    public static async Task ShortenAsync(CampusHost campus, int lessons)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var course = (await contents.GetAsync(CourseId, VersionOptions.DraftRequired))!;
        var module = course.Nested("Modules")[0];
        module.SetNested("Lessons", [.. module.Nested("Lessons").Take(lessons)]);
        course.SetNested("Modules", [module]);
        (await contents.PublishAsync(course)).Errors.ShouldBeEmpty();
    }

    private static async Task ChangeAsync(
        CampusHost campus, Func<IContentManager, ContentItem, Task> store, (string Lesson, Action<ContentItem> Change)[] changes)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var course = (await contents.GetAsync(CourseId, VersionOptions.DraftRequired))!;
        var modules = course.Nested("Modules");
        foreach (var module in modules)
        {
            var lessons = module.Nested("Lessons");
            foreach (var (lesson, change) in changes)
            {
                lessons.Where(item => item.ContentItemId == lesson).ToList().ForEach(change);
            }
            module.SetNested("Lessons", lessons);
        }
        course.SetNested("Modules", modules);
        await store(contents, course);
    }

    /// <summary>Adds a text at the end of a lesson.</summary>
    public static void AddText(ContentItem lesson)
    {
        var activities = lesson.Nested("Activities");
        var text = activities.First(item => item.ContentType == "TextActivity").Clone();
        text.ContentItemId = $"{lesson.ContentItemId}-extra-{activities.Count}";
        text.DisplayText = "Wat er nieuw is";
        text.Apply(new TitlePart("Wat er nieuw is"));
        lesson.SetNested("Activities", [.. activities, text]);
    }

    /// <summary>Writes the first text of a lesson anew.</summary>
    public static void Rewrite(ContentItem lesson)
    {
        var activities = lesson.Nested("Activities");
        activities[0].Content["MarkdownBodyPart"]!["Markdown"] = "De wet is veranderd. Zo zit het nu.";
        lesson.SetNested("Activities", activities);
    }

    /// <summary>Makes another answer of a question the right one.</summary>
    public static Action<ContentItem> Turn(string question) => lesson =>
    {
        var activities = lesson.Nested("Activities");
        var turned = activities.Single(item => item.ContentItemId == question);
        var answers = turned.Nested("Answers");
        var right = answers.First(IsRight);
        Mark(answers.First(answer => !IsRight(answer)), true);
        Mark(right, false);
        turned.SetNested("Answers", answers);
        lesson.SetNested("Activities", activities);
    };

    public static async Task VerifyAsync(CampusHost campus)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var verify = scope.ServiceProvider.GetServices<ICampusCommand>().Single(command => command.Name == "progress");
        using var said = new StringWriter();
        (await verify.RunAsync(["verify"], said, TestContext.Current.CancellationToken)).ShouldBe(0, said.ToString());
    }

    private static bool IsRight(ContentItem answer) => answer.Content["AnswerPart"]!["Correct"]!["Value"]!.GetValue<bool>();

    private static void Mark(ContentItem answer, bool right) => answer.Content["AnswerPart"]!["Correct"]!["Value"] = right;
}
