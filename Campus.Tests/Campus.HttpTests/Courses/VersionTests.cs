using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Courses;

/// <summary>Publishing a course again takes nothing from who is taking it.</summary>
public sealed class VersionTests
{
    private const string CourseId = "cursus-gespreksvoering";

    [Fact]
    public async Task A_running_registration_stays_on_its_version_and_newcomers_get_the_new_one()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var before = await Student.EnrolAsync(campus);
        await ChangeAsync(campus, course => course.SetNested("Modules", [.. course.Nested("Modules").Take(2)]));
        using var after = await Student.EnrolAsync(campus);

        (await before.Visitor.GetAsync(CourseBook.Url)).Document.QuerySelectorAll(".pc-module").Length.ShouldBe(3);
        (await before.Visitor.GetAsync($"/leren/{before.Registration}/gv-m3-l1")).Words.ShouldContain("De geest");
        (await after.Visitor.GetAsync(CourseBook.Url)).Document.QuerySelectorAll(".pc-module").Length.ShouldBe(2);
        (await after.Visitor.GetAsync($"/leren/{after.Registration}/gv-m3-l1")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_course_that_left_the_site_can_still_be_taken()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        await using (var scope = campus.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IContentManager>().UnpublishAsync(CourseId);
        }

        (await student.Visitor.GetAsync(CourseBook.Url)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await student.Visitor.GetAsync("/cursussen")).Words.ShouldContain("0 cursussen gevonden");
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldContain("Gespreksvoering");
        (await student.Visitor.GetAsync($"/leren/{student.Registration}")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_course_with_a_conversation_that_does_not_hold_together_is_refused_with_its_lines()
    {
        await using var campus = await CampusHost.StartNewAsync();

        var validation = await ChangeAsync(campus, course => Rewrite(course, script => script.Replace("Naar: Trots", "Naar: Nergens")));

        validation.Succeeded.ShouldBeFalse();
        var messages = validation.Errors.Values.SelectMany(errors => errors).ToList();
        messages.ShouldContain(message => message.Contains("Regel ") && message.Contains("‘Nergens’ bestaat niet"));
    }

    [Fact]
    public async Task An_editor_can_put_away_a_conversation_that_is_not_finished()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await using var scope = campus.Services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var course = (await contents.GetAsync(CourseId, VersionOptions.DraftRequired))!;
        Rewrite(course, script => script.Replace("Naar: Trots", "Naar: Nergens"));

        (await contents.SaveDraftAsync(course)).Errors.ShouldBeEmpty();
        (await contents.PublishAsync(course)).Succeeded.ShouldBeFalse();
    }

    private static async Task<ContentValidation> ChangeAsync(CampusHost campus, Action<ContentItem> change)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var course = (await contents.GetAsync(CourseId, VersionOptions.DraftRequired))!;
        change(course);
        return await contents.PublishAsync(course);
    }

    private static void Rewrite(ContentItem item, Func<string, string> rewrite)
    {
        if (item.Content["ConversationSimulationPart"]?["Script"] is { } script)
        {
            script["Text"] = rewrite(script["Text"]!.GetValue<string>());
        }
        foreach (var bag in new[] { "Modules", "Lessons", "Activities" })
        {
            var nested = item.Nested(bag);
            if (nested.Count > 0)
            {
                nested.ToList().ForEach(inner => Rewrite(inner, rewrite));
                item.SetNested(bag, nested);
            }
        }
    }
}
