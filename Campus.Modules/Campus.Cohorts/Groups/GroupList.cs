using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Groups;

/// <summary>An open group in a list.</summary>
/// <param name="Group">What is published of it.</param>
/// <param name="Free">How many seats are free for who applies now; none while somebody waits.</param>
/// <param name="Waiting">How many people are in line.</param>
internal sealed record ListedGroup(CohortIndex Group, int Free, int Waiting);

/// <summary>What somebody looks for among the open groups.</summary>
/// <param name="CourseId">Groups of one course; null for all.</param>
/// <param name="Place">Groups in one place; null for all.</param>
/// <param name="OnlineOnly">Only groups that are online.</param>
/// <param name="FreeOnly">Only groups with a free seat.</param>
internal sealed record GroupFilter(
    string? CourseId = null, string? Place = null, bool OnlineOnly = false, bool FreeOnly = false)
{
    public bool IsPlain => this == new GroupFilter();
}

/// <summary>One page of the open groups that people can still apply for, the first to begin first.</summary>
internal sealed class GroupList(CampusDb db, TimeProvider time)
{
    public const int PageSize = 20;

    private const int MostNext = 3;
    private const int MostChoices = 200;

    // Home and every course ask this.
    private static readonly KeptQuery<Func<CampusDb, DateTime, string?, IAsyncEnumerable<CohortIndex>>> Next = new(() =>
        EF.CompileAsyncQuery((CampusDb db, DateTime now, string? courseId) => db.Set<CohortIndex>().AsNoTracking()
            .Where(row => row.IsOnSite && row.OrganisationId == null && row.DeadlineUtc > now && row.StartUtc > now)
            .Where(row => courseId == null || row.CourseId == courseId)
            .Where(row => db.Set<CohortState>().Any(state => state.CohortId == row.CohortId
                && (state.Phase == CohortPhase.Open || state.Phase == CohortPhase.Confirmed)))
            .OrderBy(row => row.StartUtc).ThenBy(row => row.CohortId).Take(MostNext)));

    /// <summary>The groups of a page, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<ListedGroup> Groups, int Total)> ReadAsync(
        GroupFilter filter, int page, CancellationToken cancellationToken)
    {
        var found = Filtered(filter);
        var total = await found.CountAsync(cancellationToken);
        var groups = await found.OrderBy(row => row.Group.StartUtc).ThenBy(row => row.Group.CohortId)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return ([.. groups.Select(Listed)], total);
    }

    /// <summary>The courses of open groups, and the places where they are, for the filter.</summary>
    public async Task<(IReadOnlyList<string> Courses, IReadOnlyList<string> Places)> ChoicesAsync(
        CancellationToken cancellationToken)
    {
        var pairs = await Open()
            .Select(row => new { row.CourseId, Place = row.IsOnline ? null : row.Place }).Distinct()
            .OrderBy(pair => pair.Place).ThenBy(pair => pair.CourseId).Take(MostChoices)
            .ToListAsync(cancellationToken);
        return (
            [.. pairs.Select(pair => pair.CourseId).Distinct()],
            [.. pairs.Select(pair => pair.Place).OfType<string>().Distinct()]);
    }

    /// <summary>
    /// Open groups of one course, or of all, that begin first. Says nothing that changes with who applies.
    /// </summary>
    public ValueTask<List<CohortIndex>> NextAsync(string? courseId, CancellationToken cancellationToken) =>
        Next.For(db)(db, time.GetUtcNow().UtcDateTime, courseId).ToListAsync(cancellationToken);

    private IQueryable<CohortIndex> Open()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<CohortIndex>().AsNoTracking().Where(row =>
            row.IsOnSite && row.OrganisationId == null && row.DeadlineUtc > now && row.StartUtc > now
            && db.Set<CohortState>().Any(state => state.CohortId == row.CohortId
                && (state.Phase == CohortPhase.Open || state.Phase == CohortPhase.Confirmed)));
    }

    private static ListedGroup Listed(Row row) =>
        new(row.Group, Math.Max(0, row.Waiting > 0 ? 0 : row.Maximum - row.Held), row.Waiting);

    private IQueryable<Row> Filtered(GroupFilter filter)
    {
        var rows =
            from row in Open()
            join state in db.Set<CohortState>().AsNoTracking() on row.CohortId equals state.CohortId
            where (filter.CourseId == null || row.CourseId == filter.CourseId)
                && (filter.Place == null || row.Place == filter.Place)
                && (!filter.OnlineOnly || row.IsOnline)
            select new Row
            {
                Group = row,
                Maximum = state.Maximum,
                Held = db.Set<ApplicationRow>().Count(seat => seat.CohortId == row.CohortId && seat.Slot != null),
                Waiting = db.Set<ApplicationRow>()
                    .Count(seat => seat.CohortId == row.CohortId && seat.Status == ApplicationStatus.Waitlisted),
            };
        return filter.FreeOnly ? rows.Where(row => row.Waiting == 0 && row.Held < row.Maximum) : rows;
    }

    private sealed class Row
    {
        public required CohortIndex Group { get; init; }
        public int Maximum { get; init; }
        public int Held { get; init; }
        public int Waiting { get; init; }
    }
}
