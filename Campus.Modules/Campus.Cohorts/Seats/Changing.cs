namespace Campus.Cohorts.Seats;

/// <summary>What each event does to the seats. Nothing is decided here: what happened, happened.</summary>
internal static class Changing
{
    public static CohortSeats Of(CohortSeats seats, SeatEvent happened) =>
        happened.ApplicationId is { } id && happened.Kind != SeatEventKind.Applied
            ? seats with { Applications = seats.Applications.SetItem(id, Of(seats.Applications[id], happened)) }
            : OfGroup(seats, happened);

    private static CohortSeats OfGroup(CohortSeats seats, SeatEvent happened) => happened.Kind switch
    {
        SeatEventKind.Opened => seats with { Phase = CohortPhase.Open, Maximum = happened.Facts.Maximum!.Value },
        SeatEventKind.MaximumChanged => seats with { Maximum = happened.Facts.Maximum!.Value },
        SeatEventKind.Confirmed => seats with { Phase = CohortPhase.Confirmed },
        SeatEventKind.Started => seats with { Phase = CohortPhase.Started },
        SeatEventKind.Finished => seats with { Phase = CohortPhase.Finished },
        SeatEventKind.CohortCancelled => seats with { Phase = CohortPhase.Cancelled },
        SeatEventKind.Applied => Applied(seats, happened),
        SeatEventKind.Reserved => seats with
        {
            Reservations = seats.Reservations.SetItem(
                happened.Facts.OrganisationId!, new(happened.Facts.Count!.Value, happened.Facts.UntilUtc!.Value)),
        },
        SeatEventKind.Released =>
            seats with { Reservations = seats.Reservations.Remove(happened.Facts.OrganisationId!) },
        SeatEventKind.PartyWaits => seats with
        {
            PartyTurns = seats.PartyTurns.SetItem(happened.Facts.PartyId!.Value, happened.Facts.UntilUtc!.Value),
        },
        SeatEventKind.PartyPassed =>
            seats with { PassedParties = seats.PassedParties.Add(happened.Facts.PartyId!.Value) },
        SeatEventKind.MeetingMoved => seats with { FreeCancelUntilUtc = happened.Facts.UntilUtc },
        SeatEventKind.CallQueue => seats with { CalledFor = happened.Facts.Count!.Value },
        _ => throw new InvalidOperationException($"{happened.Kind} is about an application"),
    };

    private static CohortSeats Applied(CohortSeats seats, SeatEvent happened)
    {
        var facts = happened.Facts;
        var application = new Application(
            happened.ApplicationId!.Value, happened.Applicant ?? new(null, facts.OrganisationId), facts.QueueNo!.Value,
            ApplicationStatus.Requested)
        {
            Slot = facts.Slot,
            SubstituteForId = facts.Other,
            PoolId = facts.PoolId,
        };
        return seats with
        {
            Applications = seats.Applications.Add(application.Id, application),
            LastQueueNo = Math.Max(seats.LastQueueNo, application.QueueNo),
        };
    }

    private static Application Of(Application application, SeatEvent happened) => happened.Kind switch
    {
        SeatEventKind.Approved => application,
        SeatEventKind.Waitlisted => application with { Status = ApplicationStatus.Waitlisted },
        SeatEventKind.Seated or SeatEventKind.Accepted => application with
        {
            Status = ApplicationStatus.Seated,
            Slot = happened.Facts.Slot ?? application.Slot,
            OfferUntilUtc = null,
        },
        SeatEventKind.Offered => application with
        {
            Status = ApplicationStatus.Offered,
            Slot = happened.Facts.Slot,
            OfferUntilUtc = happened.Facts.UntilUtc,
        },
        SeatEventKind.OfferChanged => application with { OfferUntilUtc = happened.Facts.UntilUtc },
        SeatEventKind.Override => application with { OverrideSeq = happened.Seq },
        SeatEventKind.PartyFormed => application with { PartyId = happened.Facts.PartyId },
        SeatEventKind.Erased when application.Status == ApplicationStatus.Seated && happened.Facts.Slot is not null =>
            application with { Applicant = new(null, application.Applicant.OrganisationId) },
        SeatEventKind.Finished => application with { Status = ApplicationStatus.Finished },
        SeatEventKind.Cancelled =>
            Ended(application, ApplicationStatus.Cancelled) with { LateCancel = happened.Facts.Late == true },
        SeatEventKind.Erased => Ended(application, ApplicationStatus.Removed) with
        {
            Applicant = new(null, application.Applicant.OrganisationId),
        },
        _ => Ended(application, EndOf(happened.Kind)),
    };

    private static Application Ended(Application application, ApplicationStatus status) =>
        application with { Status = status, Slot = null, OfferUntilUtc = null };

    private static ApplicationStatus EndOf(SeatEventKind kind) => kind switch
    {
        SeatEventKind.Rejected => ApplicationStatus.Rejected,
        SeatEventKind.ApprovalExpired => ApplicationStatus.ApprovalExpired,
        SeatEventKind.Withdrawn => ApplicationStatus.Withdrawn,
        SeatEventKind.Declined => ApplicationStatus.Declined,
        SeatEventKind.Lapsed => ApplicationStatus.Lapsed,
        SeatEventKind.Voided => ApplicationStatus.Voided,
        SeatEventKind.Substituted => ApplicationStatus.Substituted,
        SeatEventKind.Removed or SeatEventKind.MembershipEnded => ApplicationStatus.Removed,
        SeatEventKind.Swapped => ApplicationStatus.Swapped,
        SeatEventKind.NoSeat => ApplicationStatus.NoSeat,
        SeatEventKind.CohortCancelled => ApplicationStatus.CohortCancelled,
        _ => throw new InvalidOperationException($"{kind} is about a group"),
    };
}
