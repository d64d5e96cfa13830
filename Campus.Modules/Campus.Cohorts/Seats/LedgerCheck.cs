namespace Campus.Cohorts.Seats;

/// <summary>Something in a ledger that may not be.</summary>
/// <param name="Invariant">Its number in the list of <c>docs/groups.md</c>.</param>
/// <param name="Seq">The line at which it shows.</param>
/// <param name="What">What is wrong, for who keeps the campus running.</param>
internal sealed record Violation(int Invariant, long Seq, string What);

/// <summary>
/// Reads a ledger from its first line and says what may not be. It counts by itself and asks nothing of what decides
/// about seats, so that a fault there shows here.
/// </summary>
internal static class LedgerCheck
{
    /// <summary>What is wrong in a ledger, and the seats it comes to.</summary>
    /// <param name="events">All its lines, in order.</param>
    /// <param name="applicants">Who is behind the applications, as their rows say.</param>
    public static (IReadOnlyList<Violation> Violations, CohortSeats Seats) Run(
        IEnumerable<SeatEvent> events, IReadOnlyDictionary<Guid, Applicant> applicants)
    {
        List<Violation> found = [];
        var seats = CohortSeats.None;
        foreach (var stored in events)
        {
            var happened = stored.ApplicationId is { } id
                ? stored with { Applicant = applicants.GetValueOrDefault(id) }
                : stored;
            if (happened.Seq != seats.LastSeq + 1)
            {
                found.Add(new(7, happened.Seq, $"follows {seats.LastSeq}"));
            }
            var after = seats.Apply(happened);
            if (Grants(happened))
            {
                found.AddRange(OfGrant(seats, after, happened));
            }
            found.AddRange(OfSeats(after, happened.Seq));
            seats = after;
        }
        return (found, seats);
    }

    private static bool Grants(SeatEvent happened) =>
        happened.Kind is SeatEventKind.Seated or SeatEventKind.Offered or SeatEventKind.Accepted;

    private static IEnumerable<Violation> OfGrant(CohortSeats before, CohortSeats after, SeatEvent grant)
    {
        var application = before.Applications[grant.ApplicationId!.Value];
        var isNew = application.Slot is null;
        if (isNew && after.Held > after.Maximum)
        {
            yield return new(1, grant.Seq, $"{after.Held} seats of {after.Maximum}");
        }
        if (isNew && before.Line.FirstOrDefault(other => Overtaken(before, other, application)) is { } overtaken)
        {
            yield return new(4, grant.Seq, $"number {application.QueueNo} went before number {overtaken.QueueNo}");
        }
        if (!before.TakesPeople || grant.AtUtc >= grant.Facts.ClosesUtc)
        {
            yield return new(
                9, grant.Seq, $"a seat in a group that is {before.Phase}, or after {grant.Facts.ClosesUtc:O}");
        }
        if (grant.Kind == SeatEventKind.Offered
            && (grant.Facts.UntilUtc - grant.AtUtc < ReplyTime.Least || grant.Facts.UntilUtc > grant.Facts.ClosesUtc))
        {
            yield return new(12, grant.Seq, $"an offer until {grant.Facts.UntilUtc:O}");
        }
    }

    // Who may be passed by: for want of a seat that is not kept for others or of her own organisation's, or together
    // with others.
    private static bool Overtaken(CohortSeats seats, Application other, Application given) =>
        other.Id != given.Id
        && (given.OverrideSeq ?? long.MaxValue, given.QueueNo)
            .CompareTo((other.OverrideSeq ?? long.MaxValue, other.QueueNo)) > 0
        && other.PartyId is null
        && other.PoolId == given.PoolId
        && (seats.Reservations.IsEmpty || other.Applicant.OrganisationId == given.Applicant.OrganisationId);

    private static IEnumerable<Violation> OfSeats(CohortSeats seats, long seq)
    {
        var slots = seats.Applications.Values.Where(application => application.Slot is not null).ToList();
        if (slots.Select(application => application.Slot).Distinct().Count() != slots.Count)
        {
            yield return new(2, seq, "one seat for two");
        }
        var people = seats.Applications.Values
            .Where(application => application.IsActive && application.Applicant.PersonId is not null)
            .ToList();
        if (people.Select(application => application.Applicant.PersonId).Distinct().Count() != people.Count)
        {
            yield return new(3, seq, "one person twice");
        }
    }
}
