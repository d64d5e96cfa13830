using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>Enrolling takes one click and happens once.</summary>
public sealed class EnrolTests(SharedCampus shared)
{
    [Fact]
    public async Task One_click_leads_into_the_first_lesson()
    {
        using var student = await Student.EnrolAsync(shared.Campus);

        (await student.StatementsAsync()).ShouldBe(["registered cursus-gespreksvoering"]);
        var lesson = await student.Visitor.GetAsync($"/leren/{student.Registration}");
        lesson.Address.AbsolutePath.ShouldBe(student.UrlOf(CourseBook.Lessons[0], CourseBook.Lessons[0].Activities[0]));
    }

    [Fact]
    public async Task Clicking_many_times_at_once_enrols_once()
    {
        using var visitor = await shared.Campus.VisitAsStrangerAsync();
        var page = await visitor.GetAsync(CourseBook.Url);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.SubmitAsync(page, "form[action$=inschrijven]")));

        var registration = answers.Select(Student.RegistrationIn).Distinct().ShouldHaveSingleItem();
        using var store = new RecordStore(shared.Campus);
        (await store.OfRegistrationAsync(registration)).Select(RecordStore.Brief).ShouldBe(["registered cursus-gespreksvoering"]);
        (await visitor.GetAsync("/mijn")).Document.QuerySelectorAll(".pc-continue").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Who_signs_in_first_has_one_click_to_go()
    {
        using var nobody = shared.Campus.Visit();
        var course = await nobody.GetAsync(CourseBook.Url);
        var asked = await nobody.GetAsync(course.Find(".pc-actions a[href$=inschrijven]").GetAttribute("href")!);

        asked.Address.AbsolutePath.ShouldBe("/account/inloggen");
        asked.Address.Query.ShouldContain("inschrijven");
    }

    [Fact]
    public async Task Nobody_sees_the_registration_of_somebody_else()
    {
        using var student = await Student.EnrolAsync(shared.Campus);
        using var outsider = await shared.Campus.VisitAsStrangerAsync();

        foreach (var url in new[] { "", "/gv-m1-l1", "/gv-m1-l1/gv-m1-l1-a1", "/gv-m1-l1/klaar" })
        {
            (await outsider.GetAsync($"/leren/{student.Registration}{url}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_course_that_is_not_there_is_not_found()
    {
        using var visitor = await shared.Campus.VisitAsStrangerAsync();

        (await visitor.GetAsync("/cursussen/bestaat-niet")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/cursussen/bestaat-niet/inschrijven")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
