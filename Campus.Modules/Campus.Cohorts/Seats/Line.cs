namespace Campus.Cohorts.Seats;

/// <summary>Who gets the next free seat (R14 to R17).</summary>
internal static class Line
{
    /// <summary>Gives away what is free, one after the other, as long as somebody may have it.</summary>
    public static void Promote(Turn turn)
    {
        while (turn.Promotes && Next(turn) is { Count: > 0 } next)
        {
            if (!next.All(application => Give(turn, application)))
            {
                break;
            }
        }
        Call(turn);
    }

    /// <summary>
    /// Who is first in line for a seat that is free for her, with those who want to be in with her; empty when nobody
    /// is.
    /// </summary>
    public static IReadOnlyList<Application> Next(Turn turn)
    {
        foreach (var application in turn.Seats.Line)
        {
            if (!IsComplete(turn.Seats, application))
            {
                continue;
            }
            var together = Together(turn.Seats, application);
            var room = turn.Seats.RoomFor(application, turn.Now);
            if (room >= together.Count)
            {
                return together;
            }
            // Who waits for one more seat than there is holds up the line, for as long as an answer to an offer may
            // take.
            if (together.Count > 1 && room > 0 && HoldsUp(turn, application.PartyId!.Value))
            {
                return [];
            }
        }
        return [];
    }

    private static List<Application> Together(CohortSeats seats, Application application) =>
        application.PartyId is { } party
            ? [.. seats.Line.Where(other => other.PartyId == party)]
            : [application];

    // While one of them still has to be approved they block nobody (R14).
    private static bool IsComplete(CohortSeats seats, Application application) =>
        application.PartyId is not { } party
        || !seats.Applications.Values.Any(other =>
            other.PartyId == party && other.Status == ApplicationStatus.Requested);

    private static bool HoldsUp(Turn turn, Guid party)
    {
        if (turn.Seats.PassedParties.Contains(party))
        {
            return false;
        }
        if (!turn.Seats.PartyTurns.TryGetValue(party, out var until))
        {
            turn.Follow(
                SeatEventKind.PartyWaits, null, "R15",
                new() { PartyId = party, UntilUtc = turn.Now.NowUtc + ReplyTime.Full });
            return true;
        }
        if (turn.Now.NowUtc < until)
        {
            return true;
        }
        turn.Follow(SeatEventKind.PartyPassed, null, "R15", new() { PartyId = party });
        return false;
    }

    // False when it can only be an offer and there is too little time for one.
    private static bool Give(Turn turn, Application application)
    {
        if (turn.Now.Terms.Books(turn.Now.NowUtc) && !turn.Now.Overlaps(application.Applicant))
        {
            turn.Seat(application, "R16");
            return true;
        }
        return Offer(turn, application);
    }

    private static bool Offer(Turn turn, Application application)
    {
        if (ReplyTime.Until(turn.Now.NowUtc, turn.Now.Terms.ClosesUtc) is not { } until)
        {
            return false;
        }
        turn.Follow(
            SeatEventKind.Offered, application.Id, turn.Now.Overlaps(application.Applicant) ? "R17" : "R16",
            new() { Slot = turn.Seats.FreeSlot(), UntilUtc = until, ClosesUtc = turn.Now.Terms.ClosesUtc });
        return true;
    }

    // Too late for a rule, and there is a seat and somebody who wants it: a person rings, once for each seat.
    private static void Call(Turn turn)
    {
        var wanted = Math.Min(turn.Seats.Free, turn.Seats.Line.Count());
        if (wanted > turn.Seats.CalledFor && CannotOffer(turn))
        {
            turn.Follow(SeatEventKind.CallQueue, null, "R16", new() { Count = wanted });
        }
    }

    private static bool CannotOffer(Turn turn) => ReplyTime.Until(turn.Now.NowUtc, turn.Now.Terms.ClosesUtc) is null;
}
