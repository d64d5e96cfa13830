using System.Runtime.CompilerServices;
using Campus.Courses.Data;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Upkeep;

/// <summary>Makes the progress of a registration again from its statements alone, and compares.</summary>
internal sealed class ProgressRebuild(CampusDb db, IStatementStore store, CourseLibrary library, ActReader reader)
{
    /// <summary>Compares one registration, and with <paramref name="mend"/> makes its rows what its statements say.</summary>
    /// <returns>How many rows differed.</returns>
    public Task<int> RunAsync(Guid id, bool mend, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            var differing = await CompareAsync(id, token);
            if (!mend)
            {
                db.ChangeTracker.Clear();
            }
            return differing;
        },
        cancellationToken);

    private async Task<int> CompareAsync(Guid id, CancellationToken cancellationToken)
    {
        var registration = (await RegistrationLock.LockAsync(db, [id], cancellationToken)).SingleOrDefault();
        if (registration is null || await library.FindAsync(registration.VersionId, cancellationToken) is not { } course)
        {
            return 0;
        }
        var record = await ReplayAsync(registration, course, cancellationToken);
        var rows = await db.Set<ActivityRow>().AsTracking()
            .Where(row => row.RegistrationId == id).ToDictionaryAsync(row => row.ActivityId, cancellationToken);
        var differing = registration.Take(record) ? 1 : 0;
        foreach (var state in record.States.Values)
        {
            if (!rows.Remove(state.ActivityId, out var row))
            {
                row = new() { RegistrationId = id, ActivityId = state.ActivityId };
                db.Add(row);
            }
            differing += row.Take(state) ? 1 : 0;
        }
        db.RemoveRange(rows.Values);
        return differing + rows.Count;
    }

    private async Task<LearningRecord> ReplayAsync(Registration registration, Course course, CancellationToken cancellationToken)
    {
        var line = new List<(Registration Registration, Course Course)> { (registration, course) };
        while (line[0].Registration.PredecessorId is { } predecessor)
        {
            var before = await db.Set<Registration>().AsNoTracking().FirstAsync(row => row.Id == predecessor, cancellationToken);
            line.Insert(0, (before, (await library.FindAsync(before.VersionId, cancellationToken))!));
        }
        List<(DateTime Stored, int Of, Act Act)> acts = [];
        for (var of = 0; of < line.Count; of++)
        {
            await foreach (var (stored, act) in ActsAsync(line[of].Registration, cancellationToken))
            {
                acts.Add((stored, of, act));
            }
        }
        return new Replay(line).Run(acts.OrderBy(entry => entry.Stored));
    }

    private async IAsyncEnumerable<(DateTime Stored, Act Act)> ActsAsync(
        Registration registration, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var statement in store.OfRegistrationAsync(registration.Id, cancellationToken))
        {
            if (statement.Actor == registration.ActorId
                && reader.MayBeAct(statement.Verb, statement.Activity)
                && reader.Read(statement.Json) is { } act)
            {
                yield return (statement.Stored, act);
            }
        }
    }
}
