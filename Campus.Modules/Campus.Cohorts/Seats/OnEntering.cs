namespace Campus.Cohorts.Seats;

/// <summary>The ways in: applying, being approved, accepting, coming from another group.</summary>
internal static class OnEntering
{
    public static Refusal? Decide(Turn turn, SeatCommand command) => command switch
    {
        SeatCommand.Apply apply => Apply(turn, apply),
        SeatCommand.Approve approve => Approve(turn, approve.Id),
        SeatCommand.Reject reject => Reject(turn, reject),
        SeatCommand.Accept accept => Accept(turn, accept.Id),
        SeatCommand.SwapIn swap => SwapIn(turn, swap),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Refusal? Apply(Turn turn, SeatCommand.Apply apply)
    {
        if (Closed(turn) is { } closed)
        {
            return closed;
        }
        if (apply.Applicant.PersonId is not { } person
            || turn.Seats.Of(person) is not null
            || turn.Seats.Applications.ContainsKey(apply.Id))
        {
            return Refusal.AlreadyIn;
        }
        var queueNo = turn.Seats.LastQueueNo + 1;
        turn.Do(
            SeatEventKind.Applied, apply.Id, "R13",
            new() { QueueNo = queueNo, Via = apply.Via, PoolId = apply.PoolId }, apply.Applicant);
        if (!turn.Now.Terms.NeedsApproval)
        {
            Place(turn, apply.Id, asksNow: true);
        }
        return null;
    }

    private static Refusal? Closed(Turn turn)
    {
        if (!turn.Seats.TakesPeople || !turn.Now.Terms.IsOnSite)
        {
            return Refusal.NotOpen;
        }
        if (turn.Now.NowUtc < turn.Now.Terms.OpensUtc)
        {
            return Refusal.TooEarly;
        }
        return turn.Now.NowUtc < turn.Now.Terms.ClosesUtc ? null : Refusal.TooLate;
    }

    // Who asks now and finds nobody before her sits down at once; everybody else is in line, and the line decides.
    private static void Place(Turn turn, Guid id, bool asksNow)
    {
        var application = turn.Seats.Applications[id];
        if (asksNow && !turn.Seats.Line.Any() && turn.Seats.RoomFor(application, turn.Now) > 0)
        {
            turn.Seat(application, "R15");
            return;
        }
        turn.Follow(SeatEventKind.Waitlisted, id, "R14");
    }

    private static Refusal? Approve(Turn turn, Guid id)
    {
        if (turn.Seats.Applications.GetValueOrDefault(id) is not { } application)
        {
            return Refusal.Unknown;
        }
        if (application.Status != ApplicationStatus.Requested)
        {
            return Refusal.NotNow;
        }
        turn.Do(SeatEventKind.Approved, id, "R14");
        if (application.Slot is { } kept)
        {
            turn.Follow(SeatEventKind.Seated, id, "R19", new() { Slot = kept, ClosesUtc = turn.Now.Terms.StartUtc });
            return null;
        }
        Place(turn, id, asksNow: false);
        return null;
    }

    private static Refusal? Reject(Turn turn, SeatCommand.Reject reject)
    {
        if (turn.Seats.Applications.GetValueOrDefault(reject.Id) is not { } application)
        {
            return Refusal.Unknown;
        }
        if (application.Status != ApplicationStatus.Requested)
        {
            return Refusal.NotNow;
        }
        turn.Do(SeatEventKind.Rejected, reject.Id, "R14", new() { Reason = reject.Reason });
        return null;
    }

    private static Refusal? Accept(Turn turn, Guid id)
    {
        if (turn.Seats.Applications.GetValueOrDefault(id) is not { } application)
        {
            return Refusal.Unknown;
        }
        if (application.Status == ApplicationStatus.Offered)
        {
            turn.Do(
                SeatEventKind.Accepted, id, "R16",
                new() { Slot = application.Slot, ClosesUtc = turn.Now.Terms.ClosesUtc });
            return null;
        }
        return application.Status == ApplicationStatus.Lapsed ? AcceptLate(turn, application) : Refusal.NotNow;
    }

    // Too late, but nobody else wants it: a seat that stays empty helps nobody.
    private static Refusal? AcceptLate(Turn turn, Application application)
    {
        var isIn = application.Applicant.PersonId is not { } person || turn.Seats.Of(person) is not null;
        if (!turn.Promotes || isIn || turn.Seats.Line.Any() || turn.Seats.RoomFor(application, turn.Now) == 0)
        {
            return Refusal.OfferOver;
        }
        turn.Do(
            SeatEventKind.Accepted, application.Id, "R16",
            new() { Slot = turn.Seats.FreeSlot(), ClosesUtc = turn.Now.Terms.ClosesUtc });
        return null;
    }

    private static Refusal? SwapIn(Turn turn, SeatCommand.SwapIn swap)
    {
        if (Closed(turn) is { } closed)
        {
            return closed;
        }
        if (swap.Applicant.PersonId is not { } person || turn.Seats.Applications.ContainsKey(swap.Id)
            || turn.Seats.Of(person) is { Status: ApplicationStatus.Seated or ApplicationStatus.Requested })
        {
            return Refusal.AlreadyIn;
        }
        return turn.Seats.Of(person) is { } here ? TakeOffer(turn, here) : SitDown(turn, swap);
    }

    // In line here already: only an offer is a seat to go to.
    private static Refusal? TakeOffer(Turn turn, Application here) =>
        here.Status == ApplicationStatus.Offered ? Accept(turn, here.Id) : Refusal.Full;

    private static Refusal? SitDown(Turn turn, SeatCommand.SwapIn swap)
    {
        var queueNo = turn.Seats.LastQueueNo + 1;
        var newcomer = new Application(swap.Id, swap.Applicant, queueNo, ApplicationStatus.Requested);
        if (turn.Seats.Line.Any() || turn.Seats.RoomFor(newcomer, turn.Now) == 0)
        {
            return Refusal.Full;
        }
        turn.Do(
            SeatEventKind.Applied, swap.Id, "R13",
            new() { QueueNo = queueNo, Via = "swap", OtherCohortId = swap.FromCohortId }, swap.Applicant);
        if (!turn.Now.Terms.NeedsApproval)
        {
            turn.Seat(turn.Seats.Applications[swap.Id], "R15");
        }
        return null;
    }
}
