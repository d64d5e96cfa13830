using Campus.Cohorts.Data;
using Campus.Cohorts.Groups;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Mine;

/// <summary>A group that somebody is in, or applied for.</summary>
internal sealed record MyGroup(
    CohortIndex Group, ApplicationStatus Status, int QueueNo, DateTime? OfferUntilUtc, DateTime? NextUtc);

/// <summary>
/// Groups on pages of others: on <c>/mijn</c> those she is in, beside a course and on the home page those that begin
/// first.
/// </summary>
internal sealed class MyGroups(CampusDb db, GroupList open, ICurrentUser user, TimeProvider time) : ISlotSource
{
    private const int Order = 50;
    private const int MostOwn = 20;

    private static readonly KeptQuery<Func<CampusDb, DateTime, string, IAsyncEnumerable<MyGroup>>> Own = new(() =>
        EF.CompileAsyncQuery((CampusDb db, DateTime now, string person) => (
            from own in db.Set<ApplicationRow>().AsNoTracking()
            join index in db.Set<CohortIndex>().AsNoTracking() on own.CohortId equals index.CohortId
            where own.PersonId == person && index.EndUtc > now
            where own.Status == ApplicationStatus.Offered || own.Status == ApplicationStatus.Seated
                || own.Status == ApplicationStatus.Waitlisted || own.Status == ApplicationStatus.Requested
            orderby own.Status == ApplicationStatus.Offered descending, index.StartUtc
            select new MyGroup(
                index, own.Status, own.QueueNo, own.OfferUntilUtc,
                db.Set<MeetingIndex>()
                    .Where(meeting => meeting.CohortId == index.CohortId
                        && meeting.EndUtc > now && meeting.CancelledUtc == null)
                    .Min(meeting => (DateTime?)meeting.StartUtc))).Take(MostOwn)));

    public async ValueTask<IReadOnlyList<SlotPiece>> ForAsync(
        Slot slot, CancellationToken cancellationToken = default) => slot.Place switch
    {
        SlotPlace.MyLearning => Piece("/Cohorts/Mine/_MyGroups.cshtml", await OwnAsync(cancellationToken)),
        SlotPlace.CourseAside =>
            Piece("/Cohorts/Mine/_OfCourse.cshtml", await open.NextAsync(slot.CourseId, cancellationToken)),
        SlotPlace.Home => Piece("/Cohorts/Mine/_Next.cshtml", await open.NextAsync(null, cancellationToken)),
        _ => [],
    };

    private static SlotPiece[] Piece<T>(string view, IReadOnlyList<T> model) =>
        model.Count == 0 ? [] : [new(Order, view, model)];

    private async Task<IReadOnlyList<MyGroup>> OwnAsync(CancellationToken cancellationToken) => user.Id is { } person
        ? await Own.For(db)(db, time.GetUtcNow().UtcDateTime, person).ToListAsync(cancellationToken)
        : [];
}
