using System.Data.Common;
using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Booking;

/// <summary>What a command came to.</summary>
/// <param name="Refusal">Why it had no effect; null when it had, now or when it was sent before.</param>
/// <param name="Events">What happened; empty when it was sent before.</param>
internal sealed record SeatOutcome(Refusal? Refusal, IReadOnlyList<SeatEvent> Events);

/// <summary>
/// The one door to the seats of a group. Every change goes through it, one after the other for each group: read under
/// the lock, decided in pure code, written with its reasons in the same transaction.
/// </summary>
internal sealed class SeatBooking(
    CampusDb db, SeatGate gate, SeatReader reader, IDomainEvents events, TimeProvider time)
{
    private const string LockNotAvailable = "55P03";

    /// <summary>Sends a command, with an id by which it has one effect however often it comes.</summary>
    /// <param name="cohortId">The group.</param>
    /// <param name="commandId">Made where the command was made: in the form, from the row of a list, from the link of a
    /// mail.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="byPersonId">Who asks; null when it is the clock.</param>
    /// <param name="cancellationToken">Stops waiting; nothing has happened then.</param>
    public async Task<SeatOutcome> RunAsync(
        string cohortId, Guid commandId, SeatCommand command, string? byPersonId,
        CancellationToken cancellationToken = default)
    {
        // Who already holds the database may not wait for who waits for it.
        using var inside = db.Database.CurrentTransaction is null
            ? await gate.EnterAsync(cohortId, cancellationToken)
            : null;
        try
        {
            return await db.InTransactionAsync(
                token => DecideAsync(cohortId, commandId, command, byPersonId, token), cancellationToken);
        }
        catch (DbException busy) when (busy.SqlState == LockNotAvailable)
        {
            return new(Refusal.Busy, []);
        }
    }

    private async Task<SeatOutcome> DecideAsync(
        string cohortId, Guid commandId, SeatCommand command, string? byPersonId, CancellationToken cancellationToken)
    {
        if (await reader.LockAsync(cohortId, commandId, command, cancellationToken) is not { } read)
        {
            return new(Refusal.NotOpen, []);
        }
        if (read.IsDone)
        {
            return new(null, []);
        }
        var now = time.GetUtcNow().UtcDateTime;
        var decision = Deciding.On(read.Seats, command, read.Circumstances(now), byPersonId);
        var due = NextMoment.Of(decision.Seats, read.Index.Terms);
        if (decision.Events.Count > 0 || due != read.State.DueUtc)
        {
            read.State.DueUtc = due;
            await WriteAsync(read, commandId, decision, now, cancellationToken);
            await events.RaiseAsync(new SeatsChanged(cohortId, decision.Events, decision.Seats), cancellationToken);
        }
        return new(decision.Refusal, decision.Events);
    }

    private async Task WriteAsync(
        SeatsRead read, Guid commandId, Decision decision, DateTime now, CancellationToken cancellationToken)
    {
        // The keys are judged line by line: who gives a seat or a number up is written before who gets it.
        var changes = Changed(read, decision).ToLookup(change => change.Row is not null && change.After.Slot is null);
        List<object> written = [.. changes[true].Select(change => Update(change.Row!, change.After))];
        if (written.Count > 0 && changes[false].Any())
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        var cohortId = read.State.CohortId;
        written.AddRange(changes[false].Select(change =>
            change.Row is { } row
                ? Update(row, change.After)
                : db.Add(NewRow(cohortId, change.After, decision, now)).Entity));
        read.State.Take(decision.Seats);
        written.Add(db.Update(read.State).Entity);
        written.AddRange(decision.Events
            .Select(happened => db.Add(SeatEventRow.Of(cohortId, commandId, happened)).Entity));
        if (decision.Refusal is null)
        {
            written.Add(db.Add(new DoneCommand { CohortId = cohortId, CommandId = commandId, DoneUtc = now }).Entity);
        }
        await db.SaveChangesAsync(cancellationToken);
        // The next command of this request reads anew, and two of one row cannot be followed.
        written.ForEach(row => db.Entry(row).State = EntityState.Detached);
    }

    private ApplicationRow Update(ApplicationRow row, Application after)
    {
        row.Take(after);
        return db.Update(row).Entity;
    }

    private static IEnumerable<(Application After, ApplicationRow? Row)> Changed(SeatsRead read, Decision decision) =>
        from after in decision.Seats.Applications.Values
        where read.Seats.Applications.GetValueOrDefault(after.Id) != after
        select (after, read.Rows.GetValueOrDefault(after.Id));

    private static ApplicationRow NewRow(string cohortId, Application application, Decision decision, DateTime now)
    {
        var applied = decision.Events.First(happened =>
            happened.Kind == SeatEventKind.Applied && happened.ApplicationId == application.Id);
        var row = new ApplicationRow
        {
            Id = application.Id,
            CohortId = cohortId,
            OrganisationId = application.Applicant.OrganisationId,
            QueueNo = application.QueueNo,
            AppliedUtc = now,
            Via = applied.Facts.Via!,
            SubstituteForId = application.SubstituteForId,
            PoolId = application.PoolId,
        };
        row.Take(application);
        return row;
    }
}
