using Campus.Courses.Data;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Courses;

/// <summary>Enrolments from before they had a reason are by oneself, and keep what was learned.</summary>
public sealed class UpgradeTests
{
    private static readonly DateTime Then = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid First = Guid.Parse("0199d3a0-0000-7000-8000-000000000001");

    [Theory, Both]
    public async Task An_enrolment_of_before_is_by_oneself_and_stays_the_only_one(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await using var scope = database.Machine().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        await db.GetService<IMigrator>().MigrateAsync("Sessions");
        await EnrolAsync(db, "inschrijving-1");
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Registrations" ("Id", "EnrolmentId", "PersonId", "ActorId", "CourseId", "VersionId", "CourseTitle", "CreatedUtc",
              "LessonsDone", "LessonsToDo", "MinutesLeft", "LastUtc", "Renewed", "Added")
            VALUES ({First}, 'inschrijving-1', 'samira', 'actor', 'cursus', 'versie', 'Gespreksvoering', {Then}, 3, 15, 90, {Then}, '', '')
            """);

        await db.Database.MigrateAsync();

        var registration = await db.Set<Registration>().AsNoTracking().SingleAsync();
        (registration.Group, registration.WithdrawnUtc, registration.Modules, registration.LessonsDone).ShouldBe((null, null, null, 3));
        (await db.Set<Enrolment>().AsNoTracking().SingleAsync()).Group.ShouldBeNull();
        await Should.ThrowAsync<Exception>(EnrolAsync(db, "inschrijving-2"));
        await EnrolAsync(db, "inschrijving-3", "aanmelding-1");
        await EnrolAsync(db, "inschrijving-4", "aanmelding-2");
        await Should.ThrowAsync<Exception>(EnrolAsync(db, "inschrijving-5", "aanmelding-2"));
        (await db.Set<Enrolment>().CountAsync()).ShouldBe(3);
    }

    [Theory, Both]
    public async Task Modules_of_before_are_worked_out_from_the_statements_and_are_what_they_would_have_been(DatabaseProvider provider)
    {
        await using var campus = await LearningCampus.StartAsync(provider);
        // Only the run that this test asks for.
        await campus.ExecuteAsync(
            $"""
            INSERT INTO "WorkLeases" ("Name", "Owner", "NextRunUtc") VALUES ('courses-modules', 'test', {Then.AddYears(100)})
            ON CONFLICT ("Name") DO UPDATE SET "NextRunUtc" = {Then.AddYears(100)}
            """);
        var enrolled = await campus.EnrolAsync(await campus.PersonAsync(Cast.Samira));
        await campus.LearnAsync(enrolled.RegistrationId, activities: 2);
        await campus.ExecuteAsync($"""UPDATE "Registrations" SET "Modules" = NULL""");
        (await campus.ProgressAsync("verify")).ShouldBe("1 registrations, 0 rows differ");
        await campus.LearnAsync(enrolled.RegistrationId, activities: 1, from: 2);
        (await campus.RegistrationAsync(enrolled.RegistrationId)).Modules.ShouldBeNull();
        (await campus.EnrolmentsAsync(enrolments => enrolments.FindAsync([enrolled.EnrolmentId])))[enrolled.EnrolmentId].Modules.ShouldBeEmpty();

        await campus.WorkAsync();

        var modules = (await campus.RegistrationAsync(enrolled.RegistrationId)).Modules;
        modules.ShouldNotBeNull().ShouldContain("gespreksvoering-m1");
        await campus.ProgressAsync("rebuild");
        (await campus.RegistrationAsync(enrolled.RegistrationId)).Modules.ShouldBe(modules);
        (await campus.ProgressAsync("verify")).ShouldBe("1 registrations, 0 rows differ");
    }

    private static Task EnrolAsync(CampusDb db, string id, string? application = null) => application is null
        ? db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Enrolments" ("Id", "PersonId", "CourseId", "CreatedUtc") VALUES ({id}, 'samira', 'cursus', {Then})""")
        : db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Enrolments" ("Id", "PersonId", "CourseId", "CreatedUtc", "GroupKind", "GroupId", "ApplicationId")
            VALUES ({id}, 'samira', 'cursus', {Then}, 'cohort', 'groep', {application})
            """);
}
