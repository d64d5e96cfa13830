using Campus.Courses.Data;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Enrolments;

/// <summary>Enrols people in courses they take by themselves.</summary>
internal sealed class Enrolling(CampusDb db, IStatementStore store, Mint mint, TimeProvider time)
{
    /// <summary>
    /// Enrols somebody, once: the statement's id follows from who and what, so a second click stores nothing and finds
    /// the registration of the first.
    /// </summary>
    public async Task<Guid> EnrolAsync(Course course, string personId, string actorId, CancellationToken cancellationToken)
    {
        if (await FindAsync(course, personId, cancellationToken) is { } known)
        {
            return known;
        }
        var now = time.GetUtcNow();
        var learner = new Learner(actorId, Guid.CreateVersion7(now));
        await store.StoreAsync([mint.Registered(course, learner, now.UtcDateTime)], cancellationToken);
        if (await FindAsync(course, personId, cancellationToken) is { } enrolled)
        {
            return enrolled;
        }
        // The id is taken by a statement that the campus does not believe: that must not keep anybody out of a course.
        await store.StoreAsync([mint.Registered(course, learner, now.UtcDateTime, Guid.CreateVersion7(now))], cancellationToken);
        return await FindAsync(course, personId, cancellationToken)
            ?? throw new InvalidOperationException($"Nobody was enrolled in '{course.Id}' by the statement that says so.");
    }

    private async Task<Guid?> FindAsync(Course course, string personId, CancellationToken cancellationToken) =>
        await db.Set<Registration>()
            .Where(row => row.PersonId == personId && row.CourseId == course.Id && row.ClosedUtc == null)
            .OrderByDescending(row => row.CreatedUtc)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
