using Campus.Platform;

namespace Campus.Cohorts.Seats;

/// <summary>What editors wrote about a group that decides about its seats, as it is published now.</summary>
/// <param name="OpensUtc">From when people may apply; null when from publishing on.</param>
/// <param name="DeadlineUtc">Until when: the end of the last day, here (R13).</param>
/// <param name="StartUtc">When the group begins.</param>
/// <param name="CancelUntilUtc">Until when cancelling is free (R20).</param>
/// <param name="OfferWithinDays">This many days before the start, and closer, a free seat is offered instead of booked
/// (R16).</param>
/// <param name="NeedsApproval">Whether somebody has to approve who applies (R14).</param>
internal sealed record CohortTerms(
    DateTime? OpensUtc, DateTime DeadlineUtc, DateTime StartUtc, DateTime CancelUntilUtc, int OfferWithinDays,
    bool NeedsApproval)
{
    /// <summary>Whether it is on the site, so that people can apply.</summary>
    public bool IsOnSite { get; init; } = true;

    /// <summary>After this nobody gets a seat by a rule any more.</summary>
    public DateTime ClosesUtc => DeadlineUtc < StartUtc ? DeadlineUtc : StartUtc;

    /// <summary>
    /// Whether a seat that comes free is booked for who is next, or offered: by the days on the calendar here.
    /// </summary>
    public bool Books(DateTime nowUtc) => Day(StartUtc).DayNumber - Day(nowUtc).DayNumber > OfferWithinDays;

    private static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(DutchTime.Local(utc));
}

/// <summary>What has to be known beside the seats themselves to decide about them, read under the lock.</summary>
/// <param name="NowUtc">The moment, taken after the lock was had.</param>
/// <param name="Terms">What is published about the group.</param>
internal sealed record Circumstances(DateTime NowUtc, CohortTerms Terms)
{
    /// <summary>
    /// People in line who are somewhere else at that time, or in another running group of the course (R17).
    /// </summary>
    public IReadOnlySet<string> Overlapping { get; init; } = new HashSet<string>();

    /// <summary>How many seats of a pool other groups leave for this one (R22).</summary>
    public IReadOnlyDictionary<Guid, int> PoolRoom { get; init; } = new Dictionary<Guid, int>();

    /// <summary>Whether this person is somewhere else at that time.</summary>
    public bool Overlaps(Applicant applicant) => applicant.PersonId is { } person && Overlapping.Contains(person);
}
