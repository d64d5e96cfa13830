using Campus.Cohorts.Seats;
using Campus.Platform;

namespace Campus.Cohorts.Booking;

/// <summary>Something happened to the seats of a group, in the running transaction.</summary>
/// <param name="CohortId">The group.</param>
/// <param name="Events">What happened, in order.</param>
/// <param name="Seats">The seats afterwards.</param>
internal sealed record SeatsChanged(string CohortId, IReadOnlyList<SeatEvent> Events, CohortSeats Seats) : IDomainEvent;
