using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Approvals;

/// <summary>An application that waits for somebody's word.</summary>
/// <param name="Application">The application.</param>
/// <param name="Group">The group it is for.</param>
/// <param name="Free">How many seats are not taken.</param>
/// <param name="Before">How many who are approved are in line before it.</param>
internal sealed record WaitingRequest(ApplicationRow Application, CohortIndex Group, int Free, int Before);

/// <summary>
/// The applications that whoever sends the request may decide about: a coordinator those of her organisation where the
/// group leaves it to her, who runs groups all. Never one's own.
/// </summary>
internal sealed class RequestList(CampusDb db, ICurrentUser user, IPermissions permissions)
{
    private const int Most = 100;

    /// <summary>Whether there can be anything for her to decide.</summary>
    public async Task<bool> MayDecideAsync(CancellationToken cancellationToken) =>
        Organisations().Length > 0 || await IsManagerAsync(cancellationToken);

    /// <summary>How many wait for her.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        await Waiting(await IsManagerAsync(cancellationToken)).CountAsync(cancellationToken);

    /// <summary>Those that wait longest first.</summary>
    public async Task<IReadOnlyList<WaitingRequest>> ReadAsync(CancellationToken cancellationToken) =>
        await (from row in Waiting(await IsManagerAsync(cancellationToken))
               join index in db.Set<CohortIndex>().AsNoTracking() on row.CohortId equals index.CohortId
               join state in db.Set<CohortState>().AsNoTracking() on row.CohortId equals state.CohortId
               orderby row.AppliedUtc, row.QueueNo
               select new WaitingRequest(
                   row, index,
                   state.Maximum - db.Set<ApplicationRow>()
                       .Count(seat => seat.CohortId == row.CohortId && seat.Slot != null),
                   db.Set<ApplicationRow>().Count(other => other.CohortId == row.CohortId
                       && other.Status == ApplicationStatus.Waitlisted && other.QueueNo < row.QueueNo)))
            .Take(Most).ToListAsync(cancellationToken);

    /// <summary>One of them; null when it is not hers to decide about.</summary>
    public async Task<ApplicationRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await Waiting(await IsManagerAsync(cancellationToken))
            .FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    private IQueryable<ApplicationRow> Waiting(bool isManager)
    {
        var organisations = Organisations();
        return db.Set<ApplicationRow>().AsNoTracking().Where(row => row.Status == ApplicationStatus.Requested
            && row.PersonId != null && row.PersonId != user.Id
            && (isManager || (organisations.Contains(row.OrganisationId)
                && db.Set<CohortIndex>()
                    .Any(index => index.CohortId == row.CohortId && index.IsApprovedByCoordinator))));
    }

    private string[] Organisations() =>
    [
        .. from membership in user.Memberships
           where membership.Role == MembershipRole.Coordinator
           select membership.OrganisationId,
    ];

    private ValueTask<bool> IsManagerAsync(CancellationToken cancellationToken) =>
        permissions.HasAsync(user.Principal, CohortPermissions.ManageCohorts.Name, cancellationToken);
}
