using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Beheer.Revision;

/// <summary>Who is in a course, by the version they are on now: who moved on counts there.</summary>
internal sealed class LearnersByVersion(CampusDb db)
{
    /// <summary>How many people are taking a course and have not done it, by the version they are on; one row a version.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(string courseId, CancellationToken cancellationToken) =>
        await Of(courseId).Where(row => row.SatisfiedUtc == null && row.WithdrawnUtc == null)
            .GroupBy(row => row.VersionId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(entry => entry.Key, entry => entry.Count, StringComparer.Ordinal, cancellationToken);

    /// <summary>The versions that somebody is on.</summary>
    public Task<List<string>> VersionsAsync(string courseId, CancellationToken cancellationToken) =>
        Of(courseId).Select(row => row.VersionId).Distinct().ToListAsync(cancellationToken);

    /// <summary>Some registrations on a version.</summary>
    public Task<List<Guid>> PageAsync(string courseId, string versionId, int size, CancellationToken cancellationToken) =>
        Of(courseId).Where(row => row.VersionId == versionId).OrderBy(row => row.Id).Select(row => row.Id).Take(size).ToListAsync(cancellationToken);

    // Enrolments have the index on the course.
    private IQueryable<Registration> Of(string courseId) =>
        from enrolment in db.Set<Enrolment>().AsNoTracking()
        where enrolment.CourseId == courseId
        join registration in db.Set<Registration>().AsNoTracking() on enrolment.Id equals registration.EnrolmentId
        where registration.ClosedUtc == null
        select registration;
}
