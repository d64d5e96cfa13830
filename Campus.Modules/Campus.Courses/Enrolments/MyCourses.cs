using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Enrolments;

/// <summary>
/// The courses of the current user, each on the version she is on now and the one last worked on first: one query for
/// every page that shows them. A course that she is busy with is there once, also when she is in it for two reasons.
/// </summary>
internal sealed class MyCourses(CampusDb db, ICurrentUser user, AccessRules access)
{
    private static readonly KeptQuery<Func<CampusDb, string, IAsyncEnumerable<Registration>>> OpenOnes = new(() =>
        EF.CompileAsyncQuery((CampusDb db, string person) => db.Set<Registration>().AsNoTracking()
            .Where(row => row.PersonId == person && row.ClosedUtc == null && row.WithdrawnUtc == null)
            .OrderByDescending(row => row.LastUtc)
            .AsQueryable()));

    public async Task<IReadOnlyList<Registration>> ReadAsync(CancellationToken cancellationToken)
    {
        if (user.Id is not { } person)
        {
            return [];
        }
        var all = await OpenOnes.For(db)(db, person).ToListAsync(cancellationToken);
        var running = all.Where(row => row.SatisfiedUtc is null).GroupBy(row => row.CourseId)
            .Select(same => same.OrderByDescending(row => row.GroupId is not null).First()).ToHashSet();
        return [.. all.Where(row => row.SatisfiedUtc is not null || running.Contains(row))];
    }

    /// <summary>Those that she cannot open now, and why.</summary>
    public Task<IReadOnlyDictionary<Guid, CourseClosing>> ClosedAsync(
        IReadOnlyCollection<Registration> own, CancellationToken cancellationToken) =>
        access.ClosedAsync(own, cancellationToken);
}
