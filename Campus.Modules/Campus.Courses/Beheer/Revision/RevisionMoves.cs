using System.Text.Json;
using Campus.Contents;
using Campus.Courses.Data;
using Campus.Courses.Kinds;
using Campus.Courses.NewVersion;
using Campus.Courses.Progress;
using Campus.Courses.Tree;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Beheer.Revision;

/// <summary>
/// Brings people to a version in which only words differ (rule R9, <em>redactioneel</em>). Their registration stays the
/// same one: acts that still wait on a device find it, and every statement keeps the version it was made on. Moving on to a
/// version that differs in more is asked of them (rule R11, <see cref="VersionOffers"/>).
/// </summary>
internal sealed class RevisionMoves(
    CampusDb db, CourseLibrary library, LearnersByVersion learners, IOutbox outbox, IAudit audit)
    : IDomainEventHandler<ContentPublished>, IOutboxHandler
{
    private const int PageSize = 200;

    public string Kind => "courses-revision";

    public async Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken)
    {
        var item = happened.Item;
        if (item.ContentType == CourseItem.CourseType
            && item.Content["PublicationPart"]?[Revisions.Name]?.ToString() == Revisions.Redaction)
        {
            await outbox.EnqueueAsync(Kind, item.ContentItemVersionId!, $"{Kind} {item.ContentItemVersionId}", cancellationToken: cancellationToken);
        }
    }

    // Whatever the answer was: who is on a version that differs in more than words stays there.
    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(JsonSerializer.Deserialize<string>(payload)!, cancellationToken) is not { } course)
        {
            return;
        }
        foreach (var version in await learners.VersionsAsync(course.Id, cancellationToken))
        {
            if (version != course.VersionId
                && await library.FindAsync(version, cancellationToken) is { } before
                && CourseDifference.Of(before, course).IsEquivalent)
            {
                await MoveAsync(before, course, cancellationToken);
            }
        }
    }

    private async Task MoveAsync(Course before, Course course, CancellationToken cancellationToken)
    {
        while (await learners.PageAsync(course.Id, before.VersionId, PageSize, cancellationToken) is { Count: > 0 } ids)
        {
            await db.InTransactionAsync(token => MoveAsync([.. ids], before, course, token), cancellationToken);
        }
    }

    private async Task MoveAsync(Guid[] ids, Course before, Course course, CancellationToken cancellationToken)
    {
        var registrations = await RegistrationLock.LockAsync(db, ids, cancellationToken);
        var rows = (await db.Set<ActivityRow>().AsNoTracking().Where(row => ids.Contains(row.RegistrationId)).ToListAsync(cancellationToken))
            .ToLookup(row => row.RegistrationId);
        foreach (var registration in registrations.Where(registration => registration.VersionId == before.VersionId && registration.ClosedUtc is null))
        {
            registration.VersionId = course.VersionId;
            registration.CourseTitle = course.Title;
            registration.NextLesson = Renamed(registration, before, course);
            registration.MinutesLeft = CourseProgress.Of(course, rows[registration.Id].ToStates()).MinutesLeft;
        }
        audit.Record("Courses", "Moved", course.Id, new { From = before.VersionId, To = course.VersionId, Registrations = ids.Length });
        // The next page is asked for in the same transaction when the caller has one.
        await db.SaveChangesAsync(cancellationToken);
    }

    // The next lesson is kept by its title, which may have been what was mended.
    private static string? Renamed(Registration registration, Course before, Course course)
    {
        var lesson = before.Lessons.Where(lesson => lesson.Title == registration.NextLesson)
            .OrderByDescending(lesson => lesson.Id == registration.PositionLesson).FirstOrDefault();
        return lesson is null ? registration.NextLesson : course.FindLesson(lesson.Id)!.Title;
    }
}
