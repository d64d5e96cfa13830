using Campus.Courses.Data;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Enrolments;

/// <summary>Reads how the current user stands; what belongs to somebody else is not there.</summary>
internal sealed class StandingReader(CampusDb db, CourseLibrary library, ICurrentUser user, AccessRules access)
{
    private static readonly KeptQuery<Func<CampusDb, Guid, string?, CancellationToken, Task<Registration?>>> ById =
        new(() => EF.CompileAsyncQuery((CampusDb db, Guid id, string? person, CancellationToken _) =>
            db.Set<Registration>().AsNoTracking()
                .FirstOrDefault(row => row.Id == id && row.PersonId == person && row.WithdrawnUtc == null)));

    private static readonly KeptQuery<Func<CampusDb, string, string, CancellationToken, Task<Registration?>>> OfCourse =
        new(() => EF.CompileAsyncQuery((CampusDb db, string person, string courseId, CancellationToken _) =>
            db.Set<Registration>().AsNoTracking()
                .Where(row => row.PersonId == person && row.CourseId == courseId)
                .Where(row => row.ClosedUtc == null && row.WithdrawnUtc == null)
                .OrderByDescending(row => row.SatisfiedUtc == null)
                .ThenByDescending(row => row.GroupId != null)
                .ThenByDescending(row => row.LastUtc)
                .FirstOrDefault()));

    private static readonly KeptQuery<Func<CampusDb, Guid, IAsyncEnumerable<ActivityRow>>> RowsOf = new(() =>
        EF.CompileAsyncQuery((CampusDb db, Guid id) =>
            db.Set<ActivityRow>().AsNoTracking().Where(row => row.RegistrationId == id).AsQueryable()));

    public async Task<Standing?> ReadAsync(Guid registrationId, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        var registration = await ById.For(db)(db, registrationId, user.Id, cancellationToken);
        return registration is null ? null : await ReadAsync(registration, cancellationToken);
    }

    /// <summary>
    /// The registration in which the current user takes a course now; null when there is none. One that she is busy
    /// with comes before one that she completed, that of a group before her own, and then the last used.
    /// </summary>
    public async Task<Standing?> ReadAsync(string courseId, CancellationToken cancellationToken)
    {
        if (user.Id is not { } person)
        {
            return null;
        }
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        var registration = await OfCourse.For(db)(db, person, courseId, cancellationToken);
        return registration is null ? null : await ReadAsync(registration, cancellationToken);
    }

    /// <summary>Remembers where the learner is looking, so that she finds it back on another device.</summary>
    public async Task BookmarkAsync(
        Standing standing, Lesson lesson, Activity? activity, CancellationToken cancellationToken)
    {
        var registration = standing.Registration;
        if (registration.PositionLesson != lesson.Id || registration.PositionActivity != activity?.Id)
        {
            await db.Set<Registration>().Where(row => row.Id == registration.Id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.PositionLesson, lesson.Id)
                    .SetProperty(row => row.PositionActivity, activity == null ? null : activity.Id),
                cancellationToken);
        }
    }

    private async Task<Standing?> ReadAsync(Registration registration, CancellationToken cancellationToken)
    {
        var rows = await RowsOf.For(db)(db, registration.Id).ToListAsync(cancellationToken);
        if (await library.FindAsync(registration.VersionId, cancellationToken) is not { Lessons.Count: > 0 } course)
        {
            return null;
        }
        var closed = await access.ClosedAsync([registration], cancellationToken);
        return new(registration, course, rows.ToStates()) { Closing = closed.GetValueOrDefault(registration.Id) };
    }
}
