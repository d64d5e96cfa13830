using Campus.Courses;
using Campus.Courses.Data;
using Campus.Platform;
using Campus.TestKit;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.StorageTests.Courses;

/// <summary>Other modules enrol people for a reason, follow how far they are and withdraw them; all of it can be made again from statements.</summary>
public sealed class EnrolmentTests
{
    private static readonly EnrolmentGroup Spring = new("cohort", "groep-lente", "aanmelding-1");
    private static readonly EnrolmentGroup Autumn = new("cohort", "groep-herfst", "aanmelding-2");

    [Theory, Both]
    public async Task Somebody_is_enrolled_once_for_each_reason(DatabaseProvider provider)
    {
        await using var campus = await LearningCampus.StartAsync(provider);
        var samira = await campus.PersonAsync(Cast.Samira);

        var many = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => campus.EnrolAsync(samira, Spring)));
        var other = await campus.EnrolAsync(samira, Autumn);

        many.Select(enrolled => (enrolled.EnrolmentId, enrolled.RegistrationId)).Distinct().ShouldHaveSingleItem();
        many.Count(enrolled => enrolled.IsNew).ShouldBe(1);
        other.EnrolmentId.ShouldNotBe(many[0].EnrolmentId);
        var standings = await campus.EnrolmentsAsync(enrolments => enrolments.OfPeopleAsync([samira], LearningCampus.CourseId));
        standings.Select(standing => standing.Group).ShouldBe([Spring, Autumn], ignoreOrder: true);
        standings.ShouldAllBe(standing => standing.Status == EnrolmentStatus.NotBegun && standing.ActiveUtc == null && standing.LessonsToDo == 15);
        (await campus.ProgressAsync("verify")).ShouldBe("2 registrations, 0 rows differ");
    }

    [Theory, Both]
    public async Task Who_is_busy_with_it_needs_no_enrolment_by_herself_and_nobody_is_enrolled_in_nothing(DatabaseProvider provider)
    {
        await using var campus = await LearningCampus.StartAsync(provider);
        var samira = await campus.PersonAsync(Cast.Samira);
        var group = await campus.EnrolAsync(samira, Spring);

        var own = await campus.EnrolAsync(samira);

        own.ShouldBe(group with { IsNew = false });
        (await campus.EnrolmentsAsync(enrolments => enrolments.EnrolAsync("niemand", LearningCampus.CourseId, null))).ShouldBeNull();
        (await campus.EnrolmentsAsync(enrolments => enrolments.EnrolAsync(samira, "geen-cursus", null))).ShouldBeNull();
        (await campus.EnrolmentsAsync(enrolments => enrolments.WithdrawAsync("geen-inschrijving"))).ShouldBeFalse();
    }

    [Theory, Both]
    public async Task How_far_somebody_is_shows_modules_and_dates_and_no_answers(DatabaseProvider provider)
    {
        await using var campus = await LearningCampus.StartAsync(provider);
        var enrolled = await campus.EnrolAsync(await campus.PersonAsync(Cast.Samira), Spring);
        await campus.LearnAsync(enrolled.RegistrationId, activities: 3);

        var standing = (await campus.EnrolmentsAsync(enrolments => enrolments.OfGroupAsync("cohort", "groep-lente"))).ShouldHaveSingleItem();

        (standing.EnrolmentId, standing.Status, standing.LessonsDone, standing.LessonsToDo).ShouldBe((enrolled.EnrolmentId, EnrolmentStatus.Busy, 1, 15));
        standing.ActiveUtc.ShouldNotBeNull();
        standing.Modules.Select(module => (module.ModuleId, module.LessonsDone, module.LessonsToDo, module.SatisfiedUtc)).ShouldBe(
            [("gespreksvoering-m1", 1, 5, null), ("gespreksvoering-m2", 0, 5, null), ("gespreksvoering-m3", 0, 5, null)]);
        (await campus.EnrolmentsAsync(enrolments => enrolments.FindAsync([enrolled.EnrolmentId, "onbekend"]))).Keys.ShouldBe([enrolled.EnrolmentId]);
        (await campus.EnrolmentsAsync(enrolments => enrolments.OfGroupAsync("cohort", "groep-herfst"))).ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task Who_is_withdrawn_is_out_of_the_course_and_finds_back_what_she_did_when_she_returns(DatabaseProvider provider)
    {
        await using var campus = await LearningCampus.StartAsync(provider);
        var samira = await campus.PersonAsync(Cast.Samira);
        var enrolled = await campus.EnrolAsync(samira);
        await campus.LearnAsync(enrolled.RegistrationId);

        (await campus.EnrolmentsAsync(enrolments => enrolments.WithdrawAsync(enrolled.EnrolmentId))).ShouldBeTrue();
        (await campus.EnrolmentsAsync(enrolments => enrolments.WithdrawAsync(enrolled.EnrolmentId))).ShouldBeTrue();
        (await StatusAsync(campus, enrolled)).ShouldBe(EnrolmentStatus.Withdrawn);
        (await VerbsAsync(campus, enrolled.RegistrationId)).Count(verb => verb == "unregistered").ShouldBe(1);
        (await campus.ProgressAsync("verify")).ShouldBe("1 registrations, 0 rows differ");

        (await campus.EnrolAsync(samira)).ShouldBe(enrolled with { IsNew = false });
        (await StatusAsync(campus, enrolled)).ShouldBe(EnrolmentStatus.Busy);
        (await campus.ProgressAsync("verify")).ShouldBe("1 registrations, 0 rows differ");
    }

    [Theory, Both]
    public async Task Who_comes_in_with_a_group_carries_on_in_it_and_by_herself_again_when_she_leaves_it(DatabaseProvider provider)
    {
        await using var campus = await LearningCampus.StartAsync(provider);
        var samira = await campus.PersonAsync(Cast.Samira);
        var own = await campus.EnrolAsync(samira);
        await campus.LearnAsync(own.RegistrationId, activities: 3);

        var group = await campus.EnrolAsync(samira, Spring);
        group.EnrolmentId.ShouldNotBe(own.EnrolmentId);
        (await StatusAsync(campus, own)).ShouldBe(EnrolmentStatus.CarriedOn);
        var standing = (await campus.EnrolmentsAsync(enrolments => enrolments.OfGroupAsync("cohort", "groep-lente"))).ShouldHaveSingleItem();
        (standing.LessonsDone, standing.Status, standing.ActiveUtc).ShouldBe((1, EnrolmentStatus.Busy, null));

        // From a device that had no connection, in the registration that she has left.
        await campus.LearnAsync(own.RegistrationId, activities: 1, from: 1);
        await campus.LearnAsync(group.RegistrationId, activities: 1, from: 1);
        standing = (await campus.EnrolmentsAsync(enrolments => enrolments.OfGroupAsync("cohort", "groep-lente"))).ShouldHaveSingleItem();
        standing.ActiveUtc.ShouldNotBeNull();
        (await campus.ProgressAsync("verify")).ShouldBe("2 registrations, 0 rows differ");

        await campus.EnrolmentsAsync(enrolments => enrolments.WithdrawAsync(group.EnrolmentId));
        var again = await campus.EnrolAsync(samira);
        again.EnrolmentId.ShouldBe(own.EnrolmentId);
        (await campus.RegistrationAsync(again.RegistrationId)).LessonsDone.ShouldBe(1);
        (await StatusAsync(campus, group)).ShouldBe(EnrolmentStatus.Withdrawn);
        (await StatusAsync(campus, own)).ShouldBe(EnrolmentStatus.Busy);
        (await campus.ProgressAsync("verify")).ShouldBe("3 registrations, 0 rows differ");
    }

    [Theory, Both]
    public async Task The_reason_and_the_end_of_an_enrolment_are_made_again_from_statements(DatabaseProvider provider)
    {
        await using var campus = await LearningCampus.StartAsync(provider);
        var enrolled = await campus.EnrolAsync(await campus.PersonAsync(Cast.Samira), Spring);
        await campus.LearnAsync(enrolled.RegistrationId, activities: 3);
        await campus.EnrolmentsAsync(enrolments => enrolments.WithdrawAsync(enrolled.EnrolmentId));
        var before = await campus.RegistrationAsync(enrolled.RegistrationId);

        await campus.ExecuteAsync($"""UPDATE "Enrolments" SET "GroupKind" = NULL, "GroupId" = NULL, "ApplicationId" = NULL""");
        await campus.ExecuteAsync($"""UPDATE "Registrations" SET "GroupKind" = NULL, "GroupId" = NULL, "ApplicationId" = NULL, "WithdrawnUtc" = NULL, "Modules" = '[]'""");
        (await campus.ProgressAsync("verify")).ShouldBe("1 registrations, 2 rows differ");
        await campus.ProgressAsync("rebuild");

        (await campus.ProgressAsync("verify")).ShouldBe("1 registrations, 0 rows differ");
        var after = await campus.RegistrationAsync(enrolled.RegistrationId);
        (after.Group, after.WithdrawnUtc, after.Modules).ShouldBe((Spring, before.WithdrawnUtc, before.Modules));
        (await campus.WithAsync<CampusDb, Enrolment>(db => db.Set<Enrolment>().SingleAsync())).Group.ShouldBe(Spring);
    }

    private static async Task<EnrolmentStatus> StatusAsync(LearningCampus campus, Enrolled enrolled) =>
        (await campus.EnrolmentsAsync(enrolments => enrolments.FindAsync([enrolled.EnrolmentId])))[enrolled.EnrolmentId].Status;

    private static Task<List<string>> VerbsAsync(LearningCampus campus, Guid registration) => campus.WithAsync<IStatementStore, List<string>>(async store =>
    {
        List<string> verbs = [];
        await foreach (var statement in store.OfRegistrationAsync(registration))
        {
            verbs.Add(statement.Verb[(statement.Verb.LastIndexOf('/') + 1)..]);
        }
        return verbs;
    });
}
