namespace Campus.Cohorts.Seats;

/// <summary>What a command came to.</summary>
/// <param name="Refusal">Why it had no effect; null when it had.</param>
/// <param name="Events">What happened, in order. Time may have had effect although the command had none.</param>
/// <param name="Seats">The seats afterwards.</param>
internal sealed record Decision(Refusal? Refusal, IReadOnlyList<SeatEvent> Events, CohortSeats Seats);

/// <summary>
/// The one way in which seats change: what time brought, what is asked, what follows from it. Reads no clock and no
/// database, so that a history can be tried ten thousand times.
/// </summary>
internal static class Deciding
{
    public static Decision On(CohortSeats seats, SeatCommand command, Circumstances now, string? byPersonId)
    {
        var turn = new Turn(seats, now, byPersonId);
        Settling.Run(turn);
        var refusal = command switch
        {
            SeatCommand.Settle => null,
            SeatCommand.Publish or SeatCommand.Confirm or SeatCommand.Finish or SeatCommand.CancelCohort
                or SeatCommand.MoveMeeting or SeatCommand.Reserve or SeatCommand.Release =>
                OnGroup.Decide(turn, command),
            SeatCommand.Apply or SeatCommand.Approve or SeatCommand.Reject or SeatCommand.Accept
                or SeatCommand.SwapIn =>
                OnEntering.Decide(turn, command),
            _ => OnApplication.Decide(turn, command),
        };
        Settling.Run(turn);
        return new(refusal, turn.Events, turn.Seats);
    }
}
