namespace Campus.Cohorts.Seats;

/// <summary>
/// One turn at the seats, under the lock: what they were, what is known, and what happens one after the other.
/// </summary>
/// <param name="before">The seats as they stand.</param>
/// <param name="now">What has to be known beside them.</param>
/// <param name="byPersonId">Who sent the command; null when it is the clock.</param>
internal sealed class Turn(CohortSeats before, Circumstances now, string? byPersonId)
{
    private readonly List<SeatEvent> events = [];

    /// <summary>The seats with what happened so far.</summary>
    public CohortSeats Seats { get; private set; } = before;

    public Circumstances Now => now;

    public IReadOnlyList<SeatEvent> Events => events;

    /// <summary>
    /// Whether anybody may get a seat by a rule: not before, after or without an open group (R13, R16).
    /// </summary>
    public bool Promotes => Seats.TakesPeople && now.Terms.IsOnSite && now.NowUtc < now.Terms.ClosesUtc;

    /// <summary>Somebody did this.</summary>
    public SeatEvent Do(
        SeatEventKind kind, Guid? application, string rule, SeatFacts? facts = null, Applicant? applicant = null) =>
        Add(new(Seats.LastSeq + 1, kind, application, now.NowUtc, byPersonId, null, rule, facts ?? new())
        {
            Applicant = applicant,
        });

    /// <summary>This follows from a rule, and from an event of this turn when there is one.</summary>
    public SeatEvent Follow(SeatEventKind kind, Guid? application, string rule, SeatFacts? facts = null) =>
        Add(new(
            Seats.LastSeq + 1, kind, application, now.NowUtc, null, events.LastOrDefault(Causes)?.Seq, rule,
            facts ?? new()));

    /// <summary>Gives somebody the lowest free seat.</summary>
    public SeatEvent Seat(Application application, string rule) =>
        Follow(
            SeatEventKind.Seated, application.Id, rule,
            new() { Slot = Seats.FreeSlot(), ClosesUtc = now.Terms.ClosesUtc });

    private SeatEvent Add(SeatEvent happened)
    {
        events.Add(happened);
        Seats = Seats.Apply(happened);
        return happened;
    }

    // What makes room, or puts somebody in line. A seat that is given is no cause of the next one.
    private static bool Causes(SeatEvent happened) =>
        happened.Kind is not (SeatEventKind.Seated or SeatEventKind.Offered or SeatEventKind.PartyWaits);
}
