using System.Net;
using Campus.Courses;
using Campus.Courses.Data;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Courses;

/// <summary>What somebody sees of being in a course with a group.</summary>
public sealed class GroupTests
{
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];
    private static readonly EnrolmentGroup Group = new("cohort", "groep", "aanmelding");

    [Fact]
    public async Task Who_comes_in_with_a_group_has_one_place_to_learn_and_old_links_lead_there()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        await student.SendAsync(await student.OpenAsync(Lesson, Lesson.Activities[0]));

        var enrolled = await EnrolAsync(campus, student);

        var mine = await student.Visitor.GetAsync("/mijn");
        mine.Find(".pc-continue a[href^='/leren/']").GetAttribute("href").ShouldBe($"/leren/{enrolled.RegistrationId}");
        var old = await student.OpenAsync(Lesson, Lesson.Activities[0]);
        old.Address.AbsolutePath.ShouldBe($"/leren/{enrolled.RegistrationId}/{Lesson.Id}/{Lesson.Activities[0].Id}");
        old.Document.QuerySelector("form[data-act]").ShouldBeNull();
        (await student.Visitor.GetAsync($"{CourseBook.Url}/inschrijven")).Address.Segments[2].ShouldBe($"{enrolled.RegistrationId}/");
        await NextEdition.VerifyAsync(campus);
    }

    [Fact]
    public async Task R12_a_group_goes_through_one_version_and_its_learners_are_offered_no_other()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        await EnrolAsync(campus, student);

        await NextEdition.PublishAsync(campus, "aanvulling", (Lesson.Id, NextEdition.AddText));

        (await student.Visitor.GetAsync(CourseBook.Url)).Words.ShouldNotContain("aangevuld");
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldNotContain("aangevuld");
        (await student.Visitor.GetAsync($"{CourseBook.Url}/nieuwe-versie")).Address.AbsolutePath.ShouldBe(CourseBook.Url);
    }

    [Fact]
    public async Task Who_is_withdrawn_does_not_find_the_course_among_hers_and_can_enrol_again()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        var page = await student.OpenAsync(Lesson, Lesson.Activities[0]);
        var enrolled = await EnrolmentAsync(campus, student);
        await using (var scope = campus.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<IEnrolments>().WithdrawAsync(enrolled.Id)).ShouldBeTrue();
        }

        (await student.Visitor.GetAsync("/mijn")).Document.QuerySelector(".pc-continue").ShouldBeNull();
        (await student.OpenAsync(Lesson, Lesson.Activities[0])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await student.SendAsync(page)).Status.ShouldBe(HttpStatusCode.NotFound);

        var course = await student.Visitor.GetAsync(CourseBook.Url);
        Student.RegistrationIn(await student.Visitor.SubmitAsync(course, "form[action$=inschrijven]")).ShouldBe(student.Registration);
        (await student.Visitor.GetAsync("/mijn")).Document.QuerySelectorAll(".pc-continue").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_kept_of_a_person_names_her_group_and_her_modules()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        await EnrolAsync(campus, student);

        var kept = await student.Visitor.Http.GetStringAsync(new Uri("/account/mijn-gegevens", UriKind.Relative));

        kept.ShouldContain("voor groep");
        kept.ShouldContain("gespreksvoering-m1");
    }

    private static async Task<Enrolled> EnrolAsync(CampusHost campus, Student student)
    {
        var own = await EnrolmentAsync(campus, student);
        await using var scope = campus.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IEnrolments>().EnrolAsync(own.PersonId, own.CourseId, Group)).ShouldNotBeNull();
    }

    private static async Task<Enrolment> EnrolmentAsync(CampusHost campus, Student student)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        return await db.Set<Enrolment>().SingleAsync(row => db.Set<Registration>().Any(own => own.Id == student.Registration && own.EnrolmentId == row.Id));
    }
}
