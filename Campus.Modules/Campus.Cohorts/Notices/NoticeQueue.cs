using System.Collections.Frozen;
using Campus.Cohorts.Booking;
using Campus.Cohorts.Seats;
using Campus.Platform;

namespace Campus.Cohorts.Notices;

/// <summary>
/// What a message about somebody's seat is made of when it is sent: ids only, so that nobody is told what is over.
/// </summary>
internal sealed record SeatNotice(string CohortId, long Seq, Guid ApplicationId);

/// <summary>
/// Puts a message in the outbox for everything that somebody has to hear, with the facts it is about.
/// </summary>
internal sealed class NoticeQueue(IOutbox outbox) : IDomainEventHandler<SeatsChanged>
{
    public const string Kind = "cohort-notice";

    /// <summary>What people hear of, and how their application stands as long as it is still true.</summary>
    public static readonly FrozenDictionary<SeatEventKind, ApplicationStatus> Told =
        new Dictionary<SeatEventKind, ApplicationStatus>
    {
        [SeatEventKind.Applied] = ApplicationStatus.Requested,
        [SeatEventKind.Rejected] = ApplicationStatus.Rejected,
        [SeatEventKind.ApprovalExpired] = ApplicationStatus.ApprovalExpired,
        [SeatEventKind.Waitlisted] = ApplicationStatus.Waitlisted,
        [SeatEventKind.Seated] = ApplicationStatus.Seated,
        [SeatEventKind.Accepted] = ApplicationStatus.Seated,
        [SeatEventKind.Offered] = ApplicationStatus.Offered,
        [SeatEventKind.Lapsed] = ApplicationStatus.Lapsed,
        [SeatEventKind.Voided] = ApplicationStatus.Voided,
        [SeatEventKind.Cancelled] = ApplicationStatus.Cancelled,
        [SeatEventKind.Substituted] = ApplicationStatus.Substituted,
        [SeatEventKind.Removed] = ApplicationStatus.Removed,
        [SeatEventKind.MembershipEnded] = ApplicationStatus.Removed,
        [SeatEventKind.NoSeat] = ApplicationStatus.NoSeat,
        [SeatEventKind.CohortCancelled] = ApplicationStatus.CohortCancelled,
    }.ToFrozenDictionary();

    public async Task HandleAsync(SeatsChanged happened, CancellationToken cancellationToken)
    {
        foreach (var line in happened.Events)
        {
            var concerned = Concerned(line, happened.Seats).Where(one => one.Applicant.PersonId is not null);
            foreach (var application in concerned)
            {
                await outbox.EnqueueAsync(
                    Kind, new SeatNotice(happened.CohortId, line.Seq, application.Id),
                    $"g:{happened.CohortId}:{line.Seq}:{application.Id:n}", personId: application.Applicant.PersonId,
                    cancellationToken: cancellationToken);
            }
        }
    }

    // A line that the same turn overtook tells nobody anything: who applied and has a seat hears of the seat.
    private static IEnumerable<Application> Concerned(SeatEvent line, CohortSeats after)
    {
        if (line.Kind == SeatEventKind.MeetingMoved)
        {
            return after.Applications.Values.Where(one => one.Slot is not null).OrderBy(one => one.QueueNo);
        }
        return line.ApplicationId is { } id && Told.TryGetValue(line.Kind, out var status)
            && after.Applications[id].Status == status
            ? [after.Applications[id]]
            : [];
    }
}
