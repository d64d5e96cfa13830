using Campus.Courses.Data;
using Campus.Courses.Tree;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Enrolments;

/// <summary>Reads how the current user stands; what belongs to somebody else is not there.</summary>
internal sealed class StandingReader(CampusDb db, CourseLibrary library, ICurrentUser user)
{
    public async Task<Standing?> ReadAsync(Guid registrationId, CancellationToken cancellationToken)
    {
        var registration = await db.Set<Registration>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == registrationId && row.PersonId == user.Id, cancellationToken);
        return registration is null ? null : await ReadAsync(registration, cancellationToken);
    }

    /// <summary>The registration of the current user in a course that is not closed; null when there is none.</summary>
    public async Task<Standing?> ReadAsync(string courseId, CancellationToken cancellationToken)
    {
        if (user.Id is not { } person)
        {
            return null;
        }
        var registration = await db.Set<Registration>().AsNoTracking()
            .Where(row => row.PersonId == person && row.CourseId == courseId && row.ClosedUtc == null)
            .OrderByDescending(row => row.CreatedUtc)
            .FirstOrDefaultAsync(cancellationToken);
        return registration is null ? null : await ReadAsync(registration, cancellationToken);
    }

    /// <summary>Remembers where the learner is looking, so that she finds it back on another device.</summary>
    public async Task BookmarkAsync(Standing standing, Lesson lesson, Activity? activity, CancellationToken cancellationToken)
    {
        var registration = standing.Registration;
        if (registration.PositionLesson != lesson.Id || registration.PositionActivity != activity?.Id)
        {
            await db.Set<Registration>().Where(row => row.Id == registration.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.PositionLesson, lesson.Id).SetProperty(row => row.PositionActivity, activity == null ? null : activity.Id),
                cancellationToken);
        }
    }

    private async Task<Standing?> ReadAsync(Registration registration, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ActivityRow>().AsNoTracking()
            .Where(row => row.RegistrationId == registration.Id).ToListAsync(cancellationToken);
        return await library.FindAsync(registration.VersionId, cancellationToken) is { Lessons.Count: > 0 } course
            ? new(registration, course, rows.ToStates())
            : null;
    }
}
