namespace Campus.Cohorts.Seats;

/// <summary>Where somebody's application stands.</summary>
internal enum ApplicationStatus
{
    /// <summary>
    /// Aangevraagd: somebody still has to approve it. Holds a seat only when it takes somebody's place.
    /// </summary>
    Requested,

    /// <summary>Wachtlijst: approved, and in line for a seat.</summary>
    Waitlisted,

    /// <summary>Aangeboden: a seat is kept until the offer ends.</summary>
    Offered,

    /// <summary>Geplaatst.</summary>
    Seated,

    /// <summary>Afgewezen.</summary>
    Rejected,

    /// <summary>Nobody approved or rejected it before enrolling closed.</summary>
    ApprovalExpired,

    /// <summary>Ingetrokken, by herself, before she had a seat.</summary>
    Withdrawn,

    /// <summary>The offer ended without an answer.</summary>
    Lapsed,

    /// <summary>Afgeslagen.</summary>
    Declined,

    /// <summary>The offer was taken back, because the group changed.</summary>
    Voided,

    /// <summary>The group began and there was no seat.</summary>
    NoSeat,

    /// <summary>Geannuleerd: she gave her seat back.</summary>
    Cancelled,

    /// <summary>Somebody else of her organisation took her seat.</summary>
    Substituted,

    /// <summary>Taken out by who runs the courses.</summary>
    Removed,

    /// <summary>Went to another group.</summary>
    Swapped,

    /// <summary>The whole group was cancelled.</summary>
    CohortCancelled,

    /// <summary>The group is over and she was in it.</summary>
    Finished,
}

/// <summary>Who applies, and for which organisation. Not in the ledger: it can be forgotten.</summary>
/// <param name="PersonId">The account; null once it was erased.</param>
/// <param name="OrganisationId">The organisation of a verified membership at that moment; null without.</param>
internal sealed record Applicant(string? PersonId, string? OrganisationId);

/// <summary>One person's application for one group.</summary>
/// <param name="Id">Its id, made by the browser or from the row of a list.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="QueueNo">Her number in line, in the order in which applications were stored (R14).</param>
/// <param name="Status">Where it stands.</param>
internal sealed record Application(Guid Id, Applicant Applicant, int QueueNo, ApplicationStatus Status)
{
    /// <summary>The seat she has or is offered, from 1; null without.</summary>
    public int? Slot { get; init; }

    /// <summary>Until when she may accept what was offered.</summary>
    public DateTime? OfferUntilUtc { get; init; }

    /// <summary>Whether she cancelled after it was free to do so (R20).</summary>
    public bool LateCancel { get; init; }

    /// <summary>Those who want to be in together or not at all.</summary>
    public Guid? PartyId { get; init; }

    /// <summary>Whose seat she took (R19).</summary>
    public Guid? SubstituteForId { get; init; }

    /// <summary>The seats of an organisation that this one comes from (R22).</summary>
    public Guid? PoolId { get; init; }

    /// <summary>The event with which somebody put her first in line, by hand and with a reason.</summary>
    public long? OverrideSeq { get; init; }

    /// <summary>Whether it can still become a seat or is one.</summary>
    public bool IsActive => Status
        is ApplicationStatus.Requested or ApplicationStatus.Waitlisted
        or ApplicationStatus.Offered or ApplicationStatus.Seated;

    /// <summary>Whether she is in line for a seat and may have one.</summary>
    public bool Waits => Status == ApplicationStatus.Waitlisted;
}
