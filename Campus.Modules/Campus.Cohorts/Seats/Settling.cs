namespace Campus.Cohorts.Seats;

/// <summary>
/// What happens by itself as time goes on and seats come free. Part of every command, before and after what it decides:
/// so it does not matter how late the work in the background is.
/// </summary>
internal static class Settling
{
    /// <summary>Lapses, releases, begins and promotes, until nothing more follows.</summary>
    public static void Run(Turn turn)
    {
        if (!turn.Seats.TakesPeople)
        {
            return;
        }
        Lapse(turn);
        Release(turn);
        ExpireRequests(turn);
        if (turn.Now.NowUtc >= turn.Now.Terms.StartUtc)
        {
            Start(turn);
            return;
        }
        CutOffersShort(turn);
        LetIn(turn);
        Line.Promote(turn);
    }

    // R16: no answer in time is no. Time decides, not the work in the background.
    private static void Lapse(Turn turn)
    {
        var lapsed = With(turn, ApplicationStatus.Offered).Where(offered => offered.OfferUntilUtc <= turn.Now.NowUtc);
        foreach (var offered in lapsed)
        {
            turn.Follow(SeatEventKind.Lapsed, offered.Id, "R16");
        }
    }

    private static void Release(Turn turn)
    {
        var over = turn.Seats.Reservations
            .Where(kept => kept.Value.UntilUtc <= turn.Now.NowUtc)
            .OrderBy(kept => kept.Key, StringComparer.Ordinal);
        foreach (var (organisation, _) in over)
        {
            turn.Follow(SeatEventKind.Released, null, "R15", new() { OrganisationId = organisation });
        }
    }

    // Who takes somebody's seat over may be approved until the start (R19), everybody else until enrolling closes.
    private static void ExpireRequests(Turn turn)
    {
        var late = With(turn, ApplicationStatus.Requested).Where(requested => turn.Now.NowUtc >= Last(requested));
        foreach (var requested in late)
        {
            turn.Follow(SeatEventKind.ApprovalExpired, requested.Id, "R14");
        }

        DateTime Last(Application requested) =>
            requested.Slot is null ? turn.Now.Terms.ClosesUtc : turn.Now.Terms.StartUtc;
    }

    private static void Start(Turn turn)
    {
        foreach (var left in With(turn, ApplicationStatus.Waitlisted).Concat(With(turn, ApplicationStatus.Offered)))
        {
            turn.Follow(SeatEventKind.NoSeat, left.Id, "R16");
        }
        turn.Follow(SeatEventKind.Started, null, "R12");
    }

    // A start or a deadline that was moved earlier: an offer never runs past it, and one that leaves too little time is
    // taken back.
    private static void CutOffersShort(Turn turn)
    {
        var closes = turn.Now.Terms.ClosesUtc;
        foreach (var offered in With(turn, ApplicationStatus.Offered).Where(offered => offered.OfferUntilUtc > closes))
        {
            Renew(turn, offered, closes - turn.Now.NowUtc < ReplyTime.Least ? null : closes);
        }
    }

    // Where nobody approves any more, who waited for that is in line, or has the seat that was kept for her.
    private static void LetIn(Turn turn)
    {
        foreach (var requested in turn.Now.Terms.NeedsApproval ? [] : With(turn, ApplicationStatus.Requested))
        {
            if (requested.Slot is { } kept)
            {
                turn.Follow(
                    SeatEventKind.Seated, requested.Id, "R19", new() { Slot = kept, ClosesUtc = turn.Now.Terms.StartUtc });
            }
            else
            {
                turn.Follow(SeatEventKind.Waitlisted, requested.Id, "R14");
            }
        }
    }

    /// <summary>Gives an offer another end, or takes it back when there is no time left for one.</summary>
    public static void Renew(Turn turn, Application offered, DateTime? untilUtc)
    {
        if (untilUtc is { } until)
        {
            turn.Follow(
                SeatEventKind.OfferChanged, offered.Id, "R16",
                new() { UntilUtc = until, ClosesUtc = turn.Now.Terms.ClosesUtc });
        }
        else
        {
            turn.Follow(SeatEventKind.Voided, offered.Id, "R16");
        }
    }

    /// <summary>The applications with a status, in the order of their numbers.</summary>
    public static IReadOnlyList<Application> With(Turn turn, ApplicationStatus status) =>
        [
            .. turn.Seats.Applications.Values
                .Where(application => application.Status == status)
                .OrderBy(application => application.QueueNo),
        ];
}
