namespace Campus.Cohorts.Seats;

/// <summary>
/// Says why an application stands where it does, from the ledger alone: when, by which rule, after what. Others are
/// numbers in it.
/// </summary>
internal static class SeatStory
{
    /// <summary>A sentence for each thing that happened to one application, in order.</summary>
    /// <param name="own">The lines about the application.</param>
    /// <param name="causes">The lines that those followed from, by their numbers.</param>
    /// <param name="queueNoOf">The number in line of another application.</param>
    public static IReadOnlyList<string> Of(
        IEnumerable<SeatEvent> own, IReadOnlyDictionary<long, SeatEvent> causes, Func<Guid, int?> queueNoOf) =>
        [
            .. Shown([.. own.OrderBy(line => line.Seq)])
                .Select(line => Sentence(line, After(line, causes, queueNoOf)))
                .OfType<string>(),
        ];

    // Who is moved up in the same breath never waited.
    private static IEnumerable<SeatEvent> Shown(IReadOnlyList<SeatEvent> own) => own.Where((line, at) =>
        line.Kind != SeatEventKind.Waitlisted || at + 1 >= own.Count || own[at + 1].AtUtc != line.AtUtc
        || own[at + 1].Kind is not (SeatEventKind.Seated or SeatEventKind.Offered));

    private static string? Sentence(SeatEvent line, string after)
    {
        var (at, facts) = (Words.Moment(line.AtUtc), line.Facts);
        return line.Kind switch
        {
            SeatEventKind.Applied when facts.Other is not null =>
                $"Overgenomen van een collega op {at}, met nummer {facts.QueueNo} en plaats {facts.Slot}.",
            SeatEventKind.Applied => $"Aangemeld op {at}, met nummer {facts.QueueNo}.",
            SeatEventKind.Approved => $"Goedgekeurd op {at}.",
            SeatEventKind.Rejected => $"Afgewezen op {at}{Because(facts)}.",
            SeatEventKind.ApprovalExpired => $"Niet goedgekeurd voordat het aanmelden sloot, op {at}.",
            SeatEventKind.Waitlisted => $"Op de wachtlijst sinds {at}: er was geen plaats, of er wachtte al iemand.",
            SeatEventKind.Seated => $"Geplaatst op {at}, op plaats {facts.Slot}{after}.",
            SeatEventKind.Offered => $"Plaats {facts.Slot} aangeboden op {at}{after}{Asked(line.Rule)}. "
                + $"De tijd om te antwoorden: tot {Words.Moment(facts.UntilUtc!.Value)}.",
            SeatEventKind.OfferChanged =>
                $"Het aanbod kreeg op {at} een andere eindtijd: {Words.Moment(facts.UntilUtc!.Value)}.",
            SeatEventKind.Accepted => $"Aanbod aangenomen op {at}: plaats {facts.Slot}.",
            SeatEventKind.Override => $"Met de hand vooraan gezet op {at}{Because(facts)}. "
                + $"Dat ging voor {Words.Count(facts.Count ?? 0, "ander", "anderen")}.",
            SeatEventKind.PartyFormed =>
                $"Sinds {at} samen met anderen op de wachtlijst: jullie krijgen tegelijk een plaats.",
            _ => Ending(line.Kind, at, facts),
        };
    }

    private static string Asked(string rule) => rule == "R17"
        ? ", en niet meteen gegeven omdat je dan ook in een andere groep zit"
        : "";

    private static string? Ending(SeatEventKind kind, string at, SeatFacts facts) => kind switch
    {
        SeatEventKind.Declined => $"Aanbod afgeslagen op {at}.",
        SeatEventKind.Lapsed => $"Het aanbod is verlopen op {at}: er was geen antwoord.",
        SeatEventKind.Voided => $"Het aanbod is vervallen op {at}, omdat de groep veranderde.",
        SeatEventKind.Withdrawn => $"Ingetrokken op {at}.",
        SeatEventKind.Cancelled when facts.Late == true => $"Afgemeld op {at}, na de dag waarop dat kosteloos kon.",
        SeatEventKind.Cancelled => $"Afgemeld op {at}.",
        SeatEventKind.Substituted => $"De plaats is op {at} overgenomen door een collega.",
        SeatEventKind.Removed or SeatEventKind.MembershipEnded or SeatEventKind.Erased =>
            $"Uit de groep gehaald op {at}{Because(facts)}.",
        SeatEventKind.Swapped => $"Naar een andere groep gegaan op {at}.",
        SeatEventKind.NoSeat => $"De groep begon op {at} en er was geen plaats.",
        SeatEventKind.CohortCancelled => $"De groep gaat niet door. Dat is besloten op {at}.",
        SeatEventKind.Finished => $"Afgerond op {at}.",
        _ => null,
    };

    private static string Because(SeatFacts facts) =>
        string.IsNullOrWhiteSpace(facts.Reason) ? "" : $" (reden: {facts.Reason.Trim().TrimEnd('.')})";

    private static string After(SeatEvent line, IReadOnlyDictionary<long, SeatEvent> causes, Func<Guid, int?> queueNoOf)
    {
        if (line.CauseSeq is not { } seq
            || !causes.TryGetValue(seq, out var cause)
            || cause.ApplicationId == line.ApplicationId)
        {
            return "";
        }
        var who = cause.ApplicationId is { } other && queueNoOf(other) is { } number ? $"nummer {number}" : "iemand";
        return cause.Kind switch
        {
            SeatEventKind.Cancelled or SeatEventKind.Withdrawn => $", na de afmelding van {who}",
            SeatEventKind.Declined => $", nadat {who} een aanbod afsloeg",
            SeatEventKind.Lapsed => $", nadat het aanbod van {who} verliep",
            SeatEventKind.Swapped => $", nadat {who} naar een andere groep ging",
            SeatEventKind.Removed or SeatEventKind.Erased or SeatEventKind.MembershipEnded =>
                $", nadat {who} uit de groep ging",
            SeatEventKind.MaximumChanged => ", omdat er meer plaatsen kwamen",
            SeatEventKind.Released => ", omdat bewaarde plaatsen vrijkwamen",
            _ => "",
        };
    }
}
