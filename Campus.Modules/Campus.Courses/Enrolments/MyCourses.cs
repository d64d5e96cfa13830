using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Enrolments;

/// <summary>
/// The courses of the current user, each on the version she is on now and the one last worked on first: one query for
/// every page that shows them.
/// </summary>
internal sealed class MyCourses(CampusDb db, ICurrentUser user)
{
    public async Task<IReadOnlyList<Registration>> ReadAsync(CancellationToken cancellationToken) =>
        user.Id is not { } person
            ? []
            : await db.Set<Registration>().AsNoTracking()
                .Where(row => row.PersonId == person && row.ClosedUtc == null)
                .OrderByDescending(row => row.LastUtc)
                .ToListAsync(cancellationToken);
}
