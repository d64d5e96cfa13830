using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.GroupPage;

/// <summary>A group as one person sees it.</summary>
/// <param name="Index">What is published.</param>
/// <param name="Phase">Where it stands.</param>
/// <param name="Maximum">How many seats it has.</param>
/// <param name="Held">How many are taken or offered.</param>
/// <param name="Waiting">How many people are in line.</param>
/// <param name="Own">Her last application; null when she never applied.</param>
/// <param name="Before">How many are in line before her.</param>
/// <param name="Now">The moment at which it was read.</param>
internal sealed record SeenGroup(
    CohortIndex Index, CohortPhase Phase, int Maximum, int Held, int Waiting, ApplicationRow? Own, int Before,
    DateTime Now)
{
    public int Free => Waiting > 0 ? 0 : Math.Max(0, Maximum - Held);

    /// <summary>Whether it is for her: open to all, or of an organisation that she is verified for.</summary>
    public bool MayJoin { get; init; }

    public bool HasOwn => Own is { Application.IsActive: true };

    /// <summary>Whether an offer to her still holds, whatever the work in the background did.</summary>
    public bool IsOffered => Own is { Status: ApplicationStatus.Offered, OfferUntilUtc: { } until } && Now < until;

    /// <summary>Why she cannot apply now; null when she can.</summary>
    public Refusal? Closed =>
        !MayJoin || !Index.IsOnSite || Phase is not (CohortPhase.Open or CohortPhase.Confirmed) ? Refusal.NotOpen
        : Now < Index.OpensUtc ? Refusal.TooEarly
        : Now >= Index.Terms.ClosesUtc ? Refusal.TooLate
        : HasOwn ? Refusal.AlreadyIn
        : null;

    /// <summary>Whether she can give back what she has.</summary>
    public bool CanLeave => HasOwn && Phase is CohortPhase.Open or CohortPhase.Confirmed && Now < Index.StartUtc;
}

/// <summary>
/// Finds a group for whoever sends the request. A group of an organisation is not there for who is not of it, does not
/// guide it and does not run groups.
/// </summary>
internal sealed class OneGroup(CampusDb db, ICurrentUser user, IPermissions permissions, TimeProvider time)
{
    /// <summary>The group with an address; null when there is none that she may know of.</summary>
    public async Task<SeenGroup?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var isManager = await permissions.HasAsync(
            user.Principal, CohortPermissions.ManageCohorts.Name, cancellationToken);
        var row = await (
            from index in Visible(isManager)
            join state in db.Set<CohortState>().AsNoTracking() on index.CohortId equals state.CohortId
            where index.Slug == slug
            orderby index.IsOnSite descending, index.StartUtc descending
            select new
            {
                Index = index,
                state.Phase,
                state.Maximum,
                Held = db.Set<ApplicationRow>().Count(one => one.CohortId == index.CohortId && one.Slot != null),
                Waiting = db.Set<ApplicationRow>().Count(
                    one => one.CohortId == index.CohortId && one.Status == ApplicationStatus.Waitlisted),
            }).FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }
        var (own, before) = await OwnAsync(row.Index.CohortId, cancellationToken);
        return new(
            row.Index, row.Phase, row.Maximum, row.Held, row.Waiting, own, before, time.GetUtcNow().UtcDateTime)
        {
            MayJoin = row.Index.OrganisationId is not { } organisation
                || user.Memberships.Any(membership => membership.OrganisationId == organisation),
        };
    }

    // What is taken off the site, or given to another organisation, is still there for who is in it.
    private IQueryable<CohortIndex> Visible(bool isManager)
    {
        var person = user.Id;
        string[] organisations = [.. user.Memberships.Select(membership => membership.OrganisationId)];
        return db.Set<CohortIndex>().AsNoTracking().Where(index =>
            isManager
            || db.Set<CohortTrainer>().Any(row => row.CohortId == index.CohortId && row.PersonId == person)
            || (person != null
                && db.Set<ApplicationRow>().Any(row => row.CohortId == index.CohortId && row.PersonId == person))
            || (index.IsOnSite && (index.OrganisationId == null || organisations.Contains(index.OrganisationId))));
    }

    private async Task<(ApplicationRow? Own, int Before)> OwnAsync(string cohortId, CancellationToken cancellationToken)
    {
        if (user.Id is not { } person)
        {
            return (null, 0);
        }
        var own = await db.Set<ApplicationRow>().AsNoTracking()
            .Where(row => row.CohortId == cohortId && row.PersonId == person)
            .OrderByDescending(row => row.AppliedUtc).ThenByDescending(row => row.QueueNo)
            .FirstOrDefaultAsync(cancellationToken);
        if (own is not { Status: ApplicationStatus.Waitlisted or ApplicationStatus.Requested })
        {
            return (own, 0);
        }
        var before = await db.Set<ApplicationRow>().CountAsync(
            row => row.CohortId == cohortId && row.QueueNo < own.QueueNo
                && (row.Status == ApplicationStatus.Waitlisted || row.Status == ApplicationStatus.Requested),
            cancellationToken);
        return (own, before);
    }

    /// <summary>Its meetings, in order; those that are off stay to be seen.</summary>
    public Task<List<MeetingIndex>> MeetingsAsync(string cohortId, CancellationToken cancellationToken) =>
        db.Set<MeetingIndex>().AsNoTracking()
            .Where(row => row.CohortId == cohortId)
            .OrderBy(row => row.StartUtc).ThenBy(row => row.MeetingId)
            .Take(200).ToListAsync(cancellationToken);

    /// <summary>Why her application stands where it does.</summary>
    public async Task<IReadOnlyList<string>> StoryAsync(ApplicationRow own, CancellationToken cancellationToken)
    {
        var lines = await db.Set<SeatEventRow>().AsNoTracking()
            .Where(line => line.ApplicationId == own.Id).ToListAsync(cancellationToken);
        long[] wanted = [.. lines.Select(line => line.CauseSeq).OfType<long>()];
        var causes = await (
            from line in db.Set<SeatEventRow>().AsNoTracking()
            where line.CohortId == own.CohortId && wanted.Contains(line.Seq)
            join other in db.Set<ApplicationRow>().AsNoTracking() on line.ApplicationId equals other.Id into others
            from other in others.DefaultIfEmpty()
            select new { Line = line, QueueNo = (int?)other.QueueNo }).ToListAsync(cancellationToken);
        var numbers = causes.Where(cause => cause.Line.ApplicationId is not null)
            .ToLookup(cause => cause.Line.ApplicationId!.Value, cause => cause.QueueNo);
        return SeatStory.Of(
            lines.Select(line => line.Event),
            causes.ToDictionary(cause => cause.Line.Seq, cause => cause.Line.Event),
            id => numbers[id].FirstOrDefault());
    }
}
