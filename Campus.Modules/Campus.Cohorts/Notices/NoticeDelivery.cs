using System.Text.Json;
using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Notices;

/// <summary>
/// Writes the mail about somebody's seat when it is sent, after looking once more: what is no longer so is not told.
/// </summary>
internal sealed class NoticeDelivery(CampusDb db, IMailbox mailbox, NoticeMails mails) : IOutboxHandler
{
    public string Kind => NoticeQueue.Kind;

    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        var notice = JsonSerializer.Deserialize<SeatNotice>(payload)!;
        var row = await db.Set<ApplicationRow>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == notice.ApplicationId && one.PersonId != null, cancellationToken)
            ?? throw new OvertakenException("whose it was is gone");
        var line = await db.Set<SeatEventRow>().AsNoTracking()
            .SingleAsync(one => one.CohortId == notice.CohortId && one.Seq == notice.Seq, cancellationToken);
        if (await IsOverAsync(row, line, cancellationToken))
        {
            throw new OvertakenException("it is not so any more");
        }
        var group = await db.Set<CohortIndex>().AsNoTracking()
            .SingleAsync(one => one.CohortId == notice.CohortId, cancellationToken);
        var meetings = await db.Set<MeetingIndex>().AsNoTracking()
            .Where(meeting => meeting.CohortId == notice.CohortId && meeting.CancelledUtc == null)
            .OrderBy(meeting => meeting.StartUtc).Take(100).ToListAsync(cancellationToken);
        await mailbox.PostAsync(
            mails.Of(new(line.Event, row, group, meetings)), $"seat:{notice.CohortId}:{notice.Seq}:{row.Id:n}",
            cancellationToken);
    }

    // Of several changes to meetings only the last is told: it holds all dates.
    private async Task<bool> IsOverAsync(ApplicationRow row, SeatEventRow line, CancellationToken cancellationToken) =>
        line.Kind == SeatEventKind.MeetingMoved
            ? row.Slot is null || await db.Set<SeatEventRow>().AnyAsync(
                later => later.CohortId == line.CohortId && later.Kind == line.Kind && later.Seq > line.Seq,
                cancellationToken)
            : row.Status != NoticeQueue.Told[line.Kind]
                || await db.Set<SeatEventRow>().AnyAsync(
                    later => later.ApplicationId == row.Id && later.Kind == line.Kind && later.Seq > line.Seq,
                    cancellationToken);
}
