using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Courses;

/// <summary>Progress is what the statements say, and can be made again from them.</summary>
public sealed class RebuildTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Rebuilding_changes_nothing_and_mends_what_was_lost(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var student = await Student.EnrolAsync(campus);
        await TakeAsync(student, CourseBook.Lessons[0]);
        await TalkAsync(student);

        (await RunAsync(campus, "verify")).ShouldBe("1 registrations, 0 rows differ");
        var before = (await student.Visitor.GetAsync("/mijn")).Words;

        await SpoilAsync(campus);
        (await RunAsync(campus, "verify")).ShouldNotContain(" 0 rows");
        (await RunAsync(campus, "rebuild")).ShouldNotContain(" 0 rows");
        (await RunAsync(campus, "verify")).ShouldBe("1 registrations, 0 rows differ");
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldBe(before);
    }

    private static async Task TakeAsync(Student student, BookLesson lesson)
    {
        await student.SendAsync(await student.OpenAsync(lesson, lesson.Activities[0]));
        foreach (var question in lesson.Activities.Where(activity => activity.IsQuestion))
        {
            await student.AnswerAsync(lesson, question, question.Wrong[0]);
            await student.AnswerAsync(lesson, question, question.Right);
        }
    }

    private static async Task TalkAsync(Student student)
    {
        var lesson = CourseBook.Lessons.First(candidate => candidate.Activities.Any(activity => activity.IsConversation));
        var page = await student.OpenAsync(lesson, lesson.Activities.First(activity => activity.IsConversation));
        foreach (var turns in CourseBook.Conversations.Values)
        {
            page = await student.SendAsync(page);
            foreach (var (_, choice) in turns)
            {
                page = await student.Visitor.PressAsync(page, $"button[name=keuze][value='{choice}']");
            }
        }
    }

    private static async Task SpoilAsync(CampusHost campus)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM \"ActivityProgress\" WHERE \"ActivityId\" = 'gv-m1-l1-a1'");
        await db.Database.ExecuteSqlRawAsync("UPDATE \"ActivityProgress\" SET \"Attempts\" = 9");
        await db.Database.ExecuteSqlRawAsync("UPDATE \"Registrations\" SET \"LessonsDone\" = 14");
    }

    private static async Task<string> RunAsync(CampusHost campus, string argument)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var command = scope.ServiceProvider.GetServices<ICampusCommand>().Single(candidate => candidate.Name == "progress");
        await using var output = new StringWriter();
        await command.RunAsync([argument], output, CancellationToken.None);
        return output.ToString().Trim();
    }
}
