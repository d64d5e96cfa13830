using Campus.Cohorts.Booking;
using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Contents;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Types;

/// <summary>
/// What publishing a group does, in the transaction that publishes it: the index follows, and what changed for people
/// goes into the ledger. A draft changes nothing.
/// </summary>
internal sealed class CohortIndexing(
    CampusDb db, SeatBooking booking, IOrganisations organisations, ICurrentUser user, TimeProvider time)
    : IDomainEventHandler<ContentPublished>, IDomainEventHandler<ContentUnpublished>
{
    public async Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken)
    {
        var item = happened.Item;
        if (!Cohort.Is(item.ContentType)
            || new Cohort(item) is not
            {
                CourseId: not null, Start: not null, End: not null, EnrolUntil: not null, Maximum: { } maximum,
            } cohort)
        {
            return;
        }
        await LockAsync(cohort.Id, cancellationToken);
        await IndexAsync(item, cohort, cancellationToken);
        var isMoved = await MeetAsync(cohort, cancellationToken);
        await TrainAsync(cohort, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var version = item.ContentItemVersionId ?? item.ContentItemId;
        await booking.RunAsync(
            cohort.Id, NameBasedGuid.Of("published", version), new SeatCommand.Publish(maximum), user.Id,
            cancellationToken);
        foreach (var meeting in isMoved)
        {
            await booking.RunAsync(
                cohort.Id, NameBasedGuid.Of("moved", version, meeting), new SeatCommand.MoveMeeting(meeting), user.Id,
                cancellationToken);
        }
    }

    public Task HandleAsync(ContentUnpublished happened, CancellationToken cancellationToken) =>
        Cohort.Is(happened.ContentType)
            ? db.Set<CohortIndex>().Where(row => row.CohortId == happened.ContentItemId)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsOnSite, false), cancellationToken)
            : Task.CompletedTask;

    // Who books reads the index under this lock, so it may not change beside it.
    private async Task LockAsync(string cohortId, CancellationToken cancellationToken)
    {
        if (await CohortLock.TakeAsync(db, cohortId, cancellationToken) is null)
        {
            var state = db.Add(new CohortState { CohortId = cohortId });
            await db.SaveChangesAsync(cancellationToken);
            state.State = EntityState.Detached;
        }
    }

    private async Task IndexAsync(ContentItem item, Cohort cohort, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<CohortIndex>([cohort.Id], cancellationToken);
        if (row is null)
        {
            row = new() { CohortId = cohort.Id, VersionId = "", Title = "", Slug = "", CourseId = "" };
            db.Add(row);
        }
        row.VersionId = item.ContentItemVersionId ?? "";
        row.Title = Cut(ItemTitle.Of(item.DisplayText, "Groep"));
        row.Slug = Cut(cohort.Slug);
        row.IsOnSite = true;
        row.CourseId = cohort.CourseId!;
        row.OrganisationId = await OrganisationAsync(cohort, cancellationToken);
        row.OpensUtc = cohort.EnrolFrom is { } from ? DutchTime.StartOf(from) : null;
        row.DeadlineUtc = DutchTime.EndOf(cohort.EnrolUntil!.Value);
        row.StartUtc = DutchTime.StartOf(cohort.Start!.Value);
        row.EndUtc = DutchTime.EndOf(cohort.End!.Value);
        row.CancelUntilUtc = DutchTime.EndOf(cohort.CancelUntil!.Value);
        row.OfferWithinDays = cohort.OfferWithinDays;
        row.NeedsApproval = cohort.NeedsApproval;
        row.IsApprovedByCoordinator = cohort.IsApprovedByCoordinator;
        row.Minimum = cohort.Minimum;
        row.Place = cohort.Place is { } place ? Cut(place) : null;
        row.IsOnline = cohort.IsOnline;
    }

    // An in-company group of an organisation that nobody knows is for nobody: an id that no membership has.
    private async Task<string?> OrganisationAsync(Cohort cohort, CancellationToken cancellationToken) =>
        cohort.OrganisationCode is not { } code
            ? null
            : (await organisations.FindByCodeAsync(code, cancellationToken))?.Id ?? "";

    /// <summary>Follows the meetings by their ids, and gives those that were given another time or place.</summary>
    private async Task<IReadOnlyList<string>> MeetAsync(Cohort cohort, CancellationToken cancellationToken)
    {
        var known = await db.Set<MeetingIndex>().AsTracking()
            .Where(row => row.CohortId == cohort.Id)
            .ToDictionaryAsync(row => row.MeetingId, cancellationToken);
        List<string> moved = [];
        foreach (var meeting in cohort.Dates.DistinctBy(meeting => meeting.Id))
        {
            if (!known.Remove(meeting.Id, out var row))
            {
                db.Add(Write(new() { CohortId = cohort.Id, MeetingId = meeting.Id, Title = "" }, meeting));
            }
            else if (Move(row, meeting))
            {
                moved.Add(meeting.Id);
            }
        }
        foreach (var gone in known.Values.Where(row => row.CancelledUtc is null))
        {
            gone.CancelledUtc = time.GetUtcNow().UtcDateTime;
            gone.ChangedUtc = gone.CancelledUtc.Value;
            gone.TimeRevision++;
            moved.Add(gone.MeetingId);
        }
        return moved;
    }

    private bool Move(MeetingIndex row, Meeting meeting)
    {
        var isOtherTime = row.StartUtc != meeting.StartUtc
            || row.EndUtc != meeting.EndUtc
            || row.CancelledUtc is not null;
        var isOtherPlace = row.Place != Place(meeting) || row.Link != meeting.Link;
        row.TimeRevision += isOtherTime ? 1 : 0;
        row.PlaceRevision += isOtherPlace ? 1 : 0;
        row.CancelledUtc = null;
        Write(row, meeting);
        return isOtherTime || isOtherPlace;
    }

    private MeetingIndex Write(MeetingIndex row, Meeting meeting)
    {
        var before = (row.Title, row.StartUtc, row.EndUtc, row.Place, row.Link);
        (row.Title, row.StartUtc, row.EndUtc) = (Cut(meeting.Title), meeting.StartUtc, meeting.EndUtc);
        (row.Place, row.Link) = (Place(meeting), meeting.Link);
        row.ChangedUtc = before == (row.Title, row.StartUtc, row.EndUtc, row.Place, row.Link)
            ? row.ChangedUtc
            : time.GetUtcNow().UtcDateTime;
        return row;
    }

    private async Task TrainAsync(Cohort cohort, CancellationToken cancellationToken)
    {
        var known = await db.Set<CohortTrainer>().AsTracking()
            .Where(row => row.CohortId == cohort.Id).ToListAsync(cancellationToken);
        db.RemoveRange(known.Where(row => !cohort.Trainers.Contains(row.PersonId)));
        db.AddRange(cohort.Trainers.Distinct()
            .Except(known.Select(row => row.PersonId))
            .Select(person => new CohortTrainer { CohortId = cohort.Id, PersonId = person }));
    }

    private static string? Place(Meeting meeting) => meeting.Place is { } place ? Cut(place) : null;

    private static string Cut(string text) =>
        text.Length > CohortTables.NameLength ? text[..CohortTables.NameLength] : text;
}
