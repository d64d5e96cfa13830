namespace Campus.Cohorts.Seats;

/// <summary>What is done with a group as a whole.</summary>
internal static class OnGroup
{
    private static readonly TimeSpan FreeAfterMove = TimeSpan.FromDays(5);

    public static Refusal? Decide(Turn turn, SeatCommand command) => command switch
    {
        SeatCommand.Publish publish => Publish(turn, publish.Maximum),
        SeatCommand.Reserve reserve => Reserve(turn, reserve),
        SeatCommand.Release release => Release(turn, release.OrganisationId),
        SeatCommand.MoveMeeting => MoveMeeting(turn),
        SeatCommand.Confirm => Confirm(turn),
        SeatCommand.Finish => Finish(turn),
        SeatCommand.CancelCohort cancel => Cancel(turn, cancel.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Refusal? Publish(Turn turn, int maximum)
    {
        if (maximum < 0)
        {
            return Refusal.Invalid;
        }
        if (turn.Seats.Phase == CohortPhase.Draft)
        {
            turn.Do(SeatEventKind.Opened, null, "R13", new() { Maximum = maximum });
        }
        else if (turn.Seats.Maximum != maximum)
        {
            turn.Do(SeatEventKind.MaximumChanged, null, "R21", new() { Maximum = maximum });
        }
        return null;
    }

    // Nobody who has a seat loses it; what is kept is only what comes free.
    private static Refusal? Reserve(Turn turn, SeatCommand.Reserve reserve)
    {
        if (!turn.Seats.TakesPeople)
        {
            return Refusal.NotOpen;
        }
        if (reserve.Count < 1 || reserve.Count > turn.Seats.Maximum || reserve.UntilUtc <= turn.Now.NowUtc)
        {
            return Refusal.Invalid;
        }
        turn.Do(
            SeatEventKind.Reserved, null, "R15",
            new() { OrganisationId = reserve.OrganisationId, Count = reserve.Count, UntilUtc = reserve.UntilUtc });
        return null;
    }

    private static Refusal? Release(Turn turn, string organisation)
    {
        if (!turn.Seats.Reservations.ContainsKey(organisation))
        {
            return Refusal.Unknown;
        }
        turn.Do(SeatEventKind.Released, null, "R15", new() { OrganisationId = organisation });
        return null;
    }

    // An offer was for another moment: who has one gets the whole time again to think about it.
    private static Refusal? MoveMeeting(Turn turn)
    {
        if (!turn.Seats.TakesPeople)
        {
            return Refusal.NotNow;
        }
        turn.Do(SeatEventKind.MeetingMoved, null, "R20", new() { UntilUtc = turn.Now.NowUtc + FreeAfterMove });
        foreach (var offered in Settling.With(turn, ApplicationStatus.Offered))
        {
            Settling.Renew(turn, offered, ReplyTime.Until(turn.Now.NowUtc, turn.Now.Terms.ClosesUtc));
        }
        return null;
    }

    private static Refusal? Confirm(Turn turn)
    {
        if (turn.Seats.Phase != CohortPhase.Open)
        {
            return Refusal.NotNow;
        }
        turn.Do(SeatEventKind.Confirmed, null, "R18");
        return null;
    }

    private static Refusal? Finish(Turn turn)
    {
        if (turn.Seats.Phase != CohortPhase.Started)
        {
            return Refusal.NotNow;
        }
        foreach (var seated in Settling.With(turn, ApplicationStatus.Seated))
        {
            turn.Do(SeatEventKind.Finished, seated.Id, "R29");
        }
        turn.Do(SeatEventKind.Finished, null, "R29");
        return null;
    }

    // Nobody is too late when it is the group that does not go on (R20).
    private static Refusal? Cancel(Turn turn, string reason)
    {
        if (turn.Seats.Phase is CohortPhase.Started or CohortPhase.Finished or CohortPhase.Cancelled)
        {
            return Refusal.NotNow;
        }
        var active = turn.Seats.Applications.Values
            .Where(application => application.IsActive)
            .OrderBy(application => application.QueueNo);
        foreach (var application in active)
        {
            turn.Do(SeatEventKind.CohortCancelled, application.Id, "R18");
        }
        turn.Do(SeatEventKind.CohortCancelled, null, "R18", new() { Reason = reason });
        return null;
    }
}
