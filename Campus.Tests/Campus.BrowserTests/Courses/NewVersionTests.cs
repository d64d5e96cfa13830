using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Campus.BrowserTests.Accessibility;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Courses;

/// <summary>Moving on to a newer version on one device, while another one has something to send (rule R11).</summary>
public sealed class NewVersionTests(BrowserFixture browser)
{
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];

    [Fact]
    public async Task What_was_done_without_a_connection_counts_in_the_version_she_moved_on_to_elsewhere()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await using var phone = await browser.OpenAsync(new Screen(390), campus);
        await phone.SignInAsync(Cast.Samira);
        var learner = new Learner(phone, new Mouse());
        await learner.EnrolAsync();
        await learner.OpenAsync(Lesson);
        await phone.Context.SetOfflineAsync(true);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await phone.Page.Locator("[data-save-status][data-state=waiting]").WaitForAsync();
        await PublishAsync(campus);

        var moved = await MoveAsync(campus);
        await phone.Context.SetOfflineAsync(false);

        await phone.Page.WaitForURLAsync($"**/leren/{moved}/{Lesson.Id}/{Lesson.Activities[1].Id}");
        await phone.Page.GetByText("Wat je net deed, telt ook daar.").WaitForAsync();
        using var store = new RecordStore(campus);
        (await store.OfRegistrationAsync(learner.Registration)).Select(RecordStore.Brief).ShouldContain($"completed {Lesson.Activities[0].Id}");
        (await store.OfRegistrationAsync(moved)).Select(RecordStore.Brief).ShouldContain($"initialized {Lesson.Id}");
    }

    private async Task<Guid> MoveAsync(CampusHost campus)
    {
        await using var laptop = await browser.OpenAsync(at: campus);
        await laptop.SignInAsync(Cast.Samira);
        await laptop.GoAsync("/mijn");
        await laptop.Page.GetByRole(AriaRole.Link, new() { Name = "Bekijk wat er nieuw is" }).ClickAsync();
        await laptop.Page.GetByRole(AriaRole.Heading, new() { Name = "Deze cursus is aangevuld" }).WaitForAsync();
        (await Axe.LookAsync(laptop.Page, "nieuwe-versie")).ShouldBeEmpty();
        await laptop.Page.GetByRole(AriaRole.Button, new() { Name = "Stap over" }).ClickAsync();
        await laptop.Page.GetByText("Je bent overgestapt").WaitForAsync();
        var play = await laptop.Page.Locator(".pc-actions a[href^='/leren/']").First.GetAttributeAsync("href");
        return Guid.Parse(play!.Split('/')[2]);
    }

    private static async Task PublishAsync(CampusHost campus)
    {
        using var roos = await campus.VisitAsync(Cast.Roos);
        var course = (await roos.Http.GetFromJsonAsync<JsonObject>("/api/content/cursus-gespreksvoering"))!;
        var activities = course["Modules"]!["ContentItems"]![0]!["Lessons"]!["ContentItems"]![1]!["Activities"]!["Widgets"]!.AsArray();
        var text = activities[0]!.DeepClone();
        text["ContentItemId"] = "gv-m1-l2-extra";
        activities.Add(text);
        course["PublicationPart"] = new JsonObject { ["Revision"] = "aanvulling" };
        course.Remove("ContentItemVersionId");
        (await roos.Http.PostAsJsonAsync("/api/content", course)).EnsureSuccessStatusCode();
    }
}
