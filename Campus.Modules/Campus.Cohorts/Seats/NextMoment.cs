namespace Campus.Cohorts.Seats;

/// <summary>When time brings something to the seats of a group by itself.</summary>
internal static class NextMoment
{
    /// <summary>
    /// The first moment from which settling may change something; null when nothing is to come. It may have passed.
    /// </summary>
    public static DateTime? Of(CohortSeats seats, CohortTerms terms)
    {
        if (!seats.TakesPeople)
        {
            return null;
        }
        var offers = seats.Applications.Values.Select(application => application.OfferUntilUtc).OfType<DateTime>();
        var kept = seats.Reservations.Values.Select(reservation => reservation.UntilUtc);
        var parties = seats.PartyTurns
            .Where(turn => !seats.PassedParties.Contains(turn.Key)).Select(turn => turn.Value);
        return offers.Concat(kept).Concat(parties).Concat(Closing(seats, terms)).Append(terms.StartUtc).Min();
    }

    private static IEnumerable<DateTime> Closing(CohortSeats seats, CohortTerms terms) =>
        seats.Applications.Values.Any(application => application is { Status: ApplicationStatus.Requested, Slot: null })
            ? [terms.ClosesUtc]
            : [];
}
