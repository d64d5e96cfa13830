namespace Campus.Cohorts.Seats;

/// <summary>
/// What can be done with an application that is there: leaving, being replaced, going first, going elsewhere.
/// </summary>
internal static class OnApplication
{
    private const int MostInParty = 4;

    public static Refusal? Decide(Turn turn, SeatCommand command) => command switch
    {
        SeatCommand.Leave leave => WithActive(turn, leave.Id, application => Leave(turn, application)),
        SeatCommand.Remove remove => WithActive(
            turn, remove.Id, application => End(turn, SeatEventKind.Removed, application, "R23", remove.Reason)),
        SeatCommand.Substitute substitute =>
            WithActive(turn, substitute.Id, application => Substitute(turn, application, substitute)),
        SeatCommand.Override first =>
            WithActive(turn, first.Id, application => Override(turn, application, first.Reason)),
        SeatCommand.SwapOut swap =>
            WithActive(turn, swap.Id, application => SwapOut(turn, application, swap.ToCohortId)),
        SeatCommand.EndMembership ended => WithActive(turn, ended.Id, application => EndMembership(turn, application)),
        SeatCommand.Erase erase => WithActive(turn, erase.Id, application => Erase(turn, application)),
        SeatCommand.FormParty party => FormParty(turn, party),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Refusal? WithActive(Turn turn, Guid id, Func<Application, Refusal?> decide)
    {
        if (turn.Seats.Applications.GetValueOrDefault(id) is not { } application)
        {
            return Refusal.Unknown;
        }
        return application.IsActive ? decide(application) : Refusal.NotNow;
    }

    private static Refusal? Leave(Turn turn, Application application)
    {
        if (!turn.Seats.TakesPeople)
        {
            return Refusal.NotNow;
        }
        if (application.Status == ApplicationStatus.Seated)
        {
            turn.Do(SeatEventKind.Cancelled, application.Id, "R20", new() { Late = turn.Now.NowUtc > FreeUntil(turn) });
            return null;
        }
        var kind = application.Status == ApplicationStatus.Offered ? SeatEventKind.Declined : SeatEventKind.Withdrawn;
        turn.Do(kind, application.Id, "R20");
        return null;
    }

    private static DateTime FreeUntil(Turn turn) =>
        turn.Seats.FreeCancelUntilUtc is { } moved && moved > turn.Now.Terms.CancelUntilUtc
            ? moved
            : turn.Now.Terms.CancelUntilUtc;

    private static Refusal? End(
        Turn turn, SeatEventKind kind, Application application, string rule, string? reason = null)
    {
        turn.Do(kind, application.Id, rule, new() { Reason = reason });
        return null;
    }

    private static Refusal? Substitute(Turn turn, Application application, SeatCommand.Substitute command)
    {
        if (!turn.Seats.TakesPeople
            || application.Status != ApplicationStatus.Seated
            || turn.Seats.Applications.ContainsKey(command.NewId))
        {
            return Refusal.NotNow;
        }
        if (command.Applicant.OrganisationId is null
            || command.Applicant.OrganisationId != application.Applicant.OrganisationId)
        {
            return Refusal.OtherOrganisation;
        }
        if (command.Applicant.PersonId is not { } person || turn.Seats.Of(person) is { Slot: not null })
        {
            return Refusal.AlreadyIn;
        }
        if (turn.Seats.Of(person) is { } inLine)
        {
            turn.Do(SeatEventKind.Withdrawn, inLine.Id, "R19");
        }
        TakeOver(turn, application, command);
        return null;
    }

    // The seat and its number go over as they are; where enrolling is approved the seat is kept meanwhile.
    private static void TakeOver(Turn turn, Application application, SeatCommand.Substitute command)
    {
        turn.Do(SeatEventKind.Substituted, application.Id, "R19", new() { Other = command.NewId });
        var facts = new SeatFacts
        {
            QueueNo = application.QueueNo,
            Slot = application.Slot,
            Other = application.Id,
            PoolId = application.PoolId,
            Via = "substitute",
        };
        turn.Do(SeatEventKind.Applied, command.NewId, "R19", facts, command.Applicant);
        if (!turn.Now.Terms.NeedsApproval)
        {
            turn.Follow(
                SeatEventKind.Seated, command.NewId, "R19",
                new() { Slot = application.Slot, ClosesUtc = turn.Now.Terms.StartUtc });
        }
    }

    private static Refusal? Override(Turn turn, Application application, string reason)
    {
        if (!application.Waits)
        {
            return Refusal.NotNow;
        }
        turn.Do(SeatEventKind.Override, application.Id, "R15", new()
        {
            Reason = reason,
            Count = turn.Seats.Line.TakeWhile(other => other.Id != application.Id).Count(),
        });
        return null;
    }

    private static Refusal? SwapOut(Turn turn, Application application, string toCohortId)
    {
        if (!turn.Seats.TakesPeople)
        {
            return Refusal.NotNow;
        }
        turn.Do(SeatEventKind.Swapped, application.Id, "R17", new() { OtherCohortId = toCohortId });
        return null;
    }

    // After the start she finishes; before it the seat goes back to the organisation.
    private static Refusal? EndMembership(Turn turn, Application application) =>
        turn.Seats.TakesPeople ? End(turn, SeatEventKind.MembershipEnded, application, "R24") : Refusal.NotNow;

    // A seat that was used stays a fact without a name; one that was not is given to the next.
    private static Refusal? Erase(Turn turn, Application application)
    {
        var stays = !turn.Seats.TakesPeople && application.Status == ApplicationStatus.Seated;
        turn.Do(SeatEventKind.Erased, application.Id, "R41", new() { Slot = stays ? application.Slot : null });
        return null;
    }

    private static Refusal? FormParty(Turn turn, SeatCommand.FormParty party)
    {
        List<Application?> members = [.. party.Ids.Distinct().Select(turn.Seats.Applications.GetValueOrDefault)];
        if (members.Count is < 2 or > MostInParty)
        {
            return Refusal.Invalid;
        }
        if (members.Any(member => member is null))
        {
            return Refusal.Unknown;
        }
        if (!members.TrueForAll(member => member is
            { PartyId: null, Slot: null, Status: ApplicationStatus.Waitlisted or ApplicationStatus.Requested }))
        {
            return Refusal.NotNow;
        }
        foreach (var member in members)
        {
            turn.Do(SeatEventKind.PartyFormed, member!.Id, "R15", new() { PartyId = party.PartyId });
        }
        return null;
    }
}
