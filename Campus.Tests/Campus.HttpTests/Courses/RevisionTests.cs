using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Courses;

/// <summary>What a new version of a course does for those who are taking it (rule R9).</summary>
public sealed class RevisionTests
{
    private const string CourseId = "cursus-gespreksvoering";

    [Fact]
    public async Task Better_words_reach_who_is_in_the_middle_and_her_progress_stays()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        var first = CourseBook.Lessons[0];
        await student.Visitor.SubmitAsync(await student.OpenAsync(first, first.Activities[0]), "form[data-act]");

        await PublishAsync(campus, "redactioneel", lesson =>
        {
            lesson.Apply(new TitlePart("Waarom praten helpt"));
            lesson.DisplayText = "Waarom praten helpt";
        });
        await WaitForAsync(student, "Waarom praten helpt");

        var course = await student.Visitor.GetAsync(CourseBook.Url);
        course.Words.ShouldContain("Verder met: Waarom praten helpt");
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldContain("Waarom praten helpt");
        await using var scope = campus.Services.CreateAsyncScope();
        var verify = scope.ServiceProvider.GetServices<ICampusCommand>().Single(command => command.Name == "progress");
        using var said = new StringWriter();
        (await verify.RunAsync(["verify"], said, TestContext.Current.CancellationToken)).ShouldBe(0, said.ToString());
    }

    [Fact]
    public async Task Who_publishes_hears_who_is_busy_and_why_a_change_is_more_than_words()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        await using var scope = campus.Services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var published = await contents.GetAsync(CourseId);
        var draft = (await contents.GetAsync(CourseId, VersionOptions.DraftRequired))!;
        var question = scope.ServiceProvider.GetServices<IPublicationQuestion>().Single(asked => asked.GetType().Name == "RevisionQuestion");

        var same = (await question.AskAsync(draft, published))!;
        draft.SetNested("Modules", [.. draft.Nested("Modules").Take(2)]);
        var less = (await question.AskAsync(draft, published))!;

        same.Suggested.ShouldBe("redactioneel");
        same.Note!.ShouldStartWith("1 persoon is nu met deze cursus bezig: 1 op de versie van ");
        less.Suggested.ShouldBe("inhoudelijk");
        less.Answers.Select(answer => answer.Value).ShouldBe(["aanvulling", "inhoudelijk"]);
        less.Note!.ShouldContain("‘Redactioneel’ kan niet");
    }

    private static async Task PublishAsync(CampusHost campus, string answer, Action<ContentItem> change)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var course = (await contents.GetAsync(CourseId, VersionOptions.DraftRequired))!;
        course.Content["PublicationPart"] = new JsonObject { ["Revision"] = answer };
        var modules = course.Nested("Modules");
        var lessons = modules[0].Nested("Lessons");
        change(lessons[0]);
        modules[0].SetNested("Lessons", lessons);
        course.SetNested("Modules", modules);
        (await contents.PublishAsync(course)).Errors.ShouldBeEmpty();
    }

    private static async Task WaitForAsync(Student student, string words)
    {
        for (var attempt = 0; attempt < 40; attempt++)
        {
            if ((await student.Visitor.GetAsync(CourseBook.Url)).Words.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }
    }
}
