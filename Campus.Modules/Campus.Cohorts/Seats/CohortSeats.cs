using System.Collections.Immutable;

namespace Campus.Cohorts.Seats;

/// <summary>Where a group stands.</summary>
internal enum CohortPhase
{
    /// <summary>Not published yet: nobody can apply.</summary>
    Draft,

    /// <summary>People apply until the deadline. Full is no phase: it is what the seats say.</summary>
    Open,

    /// <summary>Somebody decided that it goes on (R18).</summary>
    Confirmed,

    /// <summary>It began.</summary>
    Started,

    /// <summary>It is over.</summary>
    Finished,

    /// <summary>It does not go on.</summary>
    Cancelled,
}

/// <summary>Seats of an open group that are kept for one organisation for a while.</summary>
internal sealed record Reservation(int Count, DateTime UntilUtc);

/// <summary>The seats of a group: everything its ledger comes to. Changed only by <see cref="Apply"/>.</summary>
internal sealed record CohortSeats
{
    /// <summary>Before anything happened.</summary>
    public static readonly CohortSeats None = new();

    public CohortPhase Phase { get; init; }

    public int Maximum { get; init; }

    /// <summary>The number of the last line of the ledger.</summary>
    public long LastSeq { get; init; }

    /// <summary>The last number in line that was given.</summary>
    public int LastQueueNo { get; init; }

    /// <summary>Until when cancelling is free because a meeting was moved, whatever the group says.</summary>
    public DateTime? FreeCancelUntilUtc { get; init; }

    /// <summary>How many free seats somebody was asked to ring the waiting list about.</summary>
    public int CalledFor { get; init; }

    public ImmutableDictionary<Guid, Application> Applications { get; init; } =
        ImmutableDictionary<Guid, Application>.Empty;

    public ImmutableDictionary<string, Reservation> Reservations { get; init; } =
        ImmutableDictionary<string, Reservation>.Empty;

    /// <summary>Until when a party that does not fit holds up those behind it.</summary>
    public ImmutableDictionary<Guid, DateTime> PartyTurns { get; init; } = ImmutableDictionary<Guid, DateTime>.Empty;

    /// <summary>Parties whose turn is over.</summary>
    public ImmutableHashSet<Guid> PassedParties { get; init; } = [];

    /// <summary>The seats that are taken, offers included (R15).</summary>
    public int Held => Applications.Values.Count(application => application.Slot is not null);

    /// <summary>The seats that are not taken; none while there are fewer seats than people (R21).</summary>
    public int Free => Math.Max(0, Maximum - Held);

    /// <summary>Whether the group takes people in, dates aside.</summary>
    public bool TakesPeople => Phase is CohortPhase.Open or CohortPhase.Confirmed;

    /// <summary>Who is in line, first who was put there by hand, then by number (R14, R15).</summary>
    public IEnumerable<Application> Line => Applications.Values
        .Where(application => application.Waits)
        .OrderBy(application => application.OverrideSeq ?? long.MaxValue).ThenBy(application => application.QueueNo);

    /// <summary>The active application of a person.</summary>
    public Application? Of(string personId) =>
        Applications.Values.FirstOrDefault(application =>
            application.IsActive && application.Applicant.PersonId == personId);

    /// <summary>The lowest number that no seat has.</summary>
    public int FreeSlot()
    {
        var taken = Applications.Values
            .Where(application => application.Slot is not null)
            .Select(application => application.Slot!.Value)
            .ToHashSet();
        return Enumerable.Range(1, Maximum).First(slot => !taken.Contains(slot));
    }

    /// <summary>How many seats somebody of this organisation, with this pool, may choose from now.</summary>
    public int RoomFor(Application application, Circumstances now)
    {
        var kept = Reservations
            .Where(kept => kept.Key != application.Applicant.OrganisationId)
            .Sum(kept => Math.Max(0, kept.Value.Count - HeldBy(kept.Key)));
        var room = Math.Max(0, Maximum - Held - kept);
        return application.PoolId is { } pool ? Math.Min(room, PoolRoom(pool, now)) : room;
    }

    /// <summary>These seats after one more event.</summary>
    public CohortSeats Apply(SeatEvent happened)
    {
        var after = Changing.Of(this with { LastSeq = happened.Seq }, happened);
        return after with { CalledFor = Math.Min(after.CalledFor, after.Free) };
    }

    private int HeldBy(string organisation) =>
        Applications.Values.Count(application =>
            application.Slot is not null && application.Applicant.OrganisationId == organisation);

    private int PoolRoom(Guid pool, Circumstances now)
    {
        var here = Applications.Values.Count(application => application.Slot is not null && application.PoolId == pool);
        return Math.Max(0, now.PoolRoom.GetValueOrDefault(pool) - here);
    }
}
