namespace Campus.Cohorts.Seats;

/// <summary>What can happen to the seats of a group. The ledger knows nothing else.</summary>
internal enum SeatEventKind
{
    Opened,
    MaximumChanged,
    Reserved,
    Released,
    Applied,
    Approved,
    Rejected,
    ApprovalExpired,
    Waitlisted,
    Seated,
    Offered,
    OfferChanged,
    Accepted,
    Declined,
    Lapsed,
    Voided,
    Withdrawn,
    Cancelled,
    Substituted,
    Removed,
    Swapped,
    Override,
    PartyFormed,
    PartyWaits,
    PartyPassed,
    MeetingMoved,
    CallQueue,
    Confirmed,
    Started,
    NoSeat,
    Finished,
    CohortCancelled,
    MembershipEnded,
    Erased,
}

/// <summary>What an event says besides its kind. What does not apply is null and is not stored.</summary>
internal sealed record SeatFacts
{
    /// <summary>The number in line that an application got.</summary>
    public int? QueueNo { get; init; }

    /// <summary>The seat that was given or offered.</summary>
    public int? Slot { get; init; }

    /// <summary>How many seats the group has from here on.</summary>
    public int? Maximum { get; init; }

    /// <summary>How many seats this is about.</summary>
    public int? Count { get; init; }

    /// <summary>Until when what is said holds: an offer, a reservation, a party's turn.</summary>
    public DateTime? UntilUtc { get; init; }

    /// <summary>After what moment nobody may be given a seat, as it stood when this one was given.</summary>
    public DateTime? ClosesUtc { get; init; }

    /// <summary>The other application: whose seat is taken, or that takes it.</summary>
    public Guid? Other { get; init; }

    /// <summary>The other group of a swap.</summary>
    public string? OtherCohortId { get; init; }

    /// <summary>For whom seats are kept.</summary>
    public string? OrganisationId { get; init; }

    /// <summary>The seats of an organisation it comes from.</summary>
    public Guid? PoolId { get; init; }

    /// <summary>Those who want to be in together.</summary>
    public Guid? PartyId { get; init; }

    /// <summary>Whether she cancelled after it was free to do so.</summary>
    public bool? Late { get; init; }

    /// <summary>How she came in: by herself, by a link, from a list, by somebody of her organisation.</summary>
    public string? Via { get; init; }

    /// <summary>What somebody wrote why.</summary>
    public string? Reason { get; init; }
}

/// <summary>One line of a group's ledger. Lines are only added.</summary>
/// <param name="Seq">Its place, from 1 and without gaps.</param>
/// <param name="Kind">What happened.</param>
/// <param name="ApplicationId">To whose application; null when to the group.</param>
/// <param name="AtUtc">When, by the clock after the lock was had.</param>
/// <param name="ByPersonId">Who did it; null when it followed from a rule.</param>
/// <param name="CauseSeq">The event that it followed from.</param>
/// <param name="Rule">The rule of <c>docs/rules.md</c> by which it happened.</param>
/// <param name="Facts">What else there is to say.</param>
internal sealed record SeatEvent(
    long Seq, SeatEventKind Kind, Guid? ApplicationId, DateTime AtUtc, string? ByPersonId, long? CauseSeq, string Rule,
    SeatFacts Facts)
{
    /// <summary>Who applies. The row of the application keeps it, the ledger does not.</summary>
    public Applicant? Applicant { get; init; }
}
