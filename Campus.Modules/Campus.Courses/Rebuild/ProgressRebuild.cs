using System.Text.Json.Nodes;
using Campus.Courses.Data;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Rebuild;

/// <summary>Makes the progress of a registration again from its statements alone, and compares.</summary>
internal sealed class ProgressRebuild(CampusDb db, IStatementStore store, CourseLibrary library, ActReader reader)
{
    /// <summary>Compares one registration, and mends its rows when asked to.</summary>
    public Task<Rebuilt> RunAsync(Guid id, Mending mending, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            var rebuilt = await CompareAsync(id, token);
            // What was granted on the word of others is taken away only by who asks for that.
            if (mending == Mending.Nothing || (mending == Mending.AllButGranted && rebuilt.Others.Count > 0))
            {
                db.ChangeTracker.Clear();
            }
            return rebuilt;
        },
        cancellationToken);

    /// <summary>
    /// Writes how far the modules of a registration are where that was never written, and nothing else.
    /// </summary>
    public Task FillModulesAsync(Guid id, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            var locked = await RegistrationLock.LockAsync(db, [id], token);
            if (locked.SingleOrDefault() is not { Modules: null } registration)
            {
                return;
            }
            IReadOnlyList<ModuleState> modules = [];
            if (await library.FindAsync(registration.VersionId, token) is { } course)
            {
                var line = await LineAsync(registration, course, token);
                var said = await ReadAsync(line, token);
                modules = new Replay(line).Run(said.Acts.Where(done => done.Other is null)).Modules!;
            }
            registration.Modules = ModuleState.Write(modules);
        },
        cancellationToken);

    private async Task<Rebuilt> CompareAsync(Guid id, CancellationToken cancellationToken)
    {
        var registration = (await RegistrationLock.LockAsync(db, [id], cancellationToken)).SingleOrDefault();
        if (registration is null || await library.FindAsync(registration.VersionId, cancellationToken) is not { } course)
        {
            return new(id, "", 0, [], null);
        }
        var line = await LineAsync(registration, course, cancellationToken);
        var (acts, reason, enrolledBy) = await ReadAsync(line, cancellationToken);
        var differing = await TakeAsync(
            registration, new Replay(line).Run(acts.Where(done => done.Other is null)), cancellationToken)
            + (reason is null ? 0 : await TakeAsync(registration, reason, cancellationToken));
        List<string> others = [];
        if (differing > 0 && acts.Exists(done => done.Other is not null))
        {
            var all = new Replay(line);
            all.Run(acts);
            others.AddRange(all.Taken.Select(done => done.Other).OfType<string>());
        }
        return new(id, registration.CourseTitle, differing, [.. others.CountBy(name => name)], enrolledBy);
    }

    private async Task<int> TakeAsync(Registration registration, LearningRecord record, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ActivityRow>().AsTracking()
            .Where(row => row.RegistrationId == registration.Id).ToDictionaryAsync(row => row.ActivityId, cancellationToken);
        var differing = registration.Take(record) ? 1 : 0;
        foreach (var state in record.States.Values)
        {
            if (!rows.Remove(state.ActivityId, out var row))
            {
                row = new() { RegistrationId = registration.Id, ActivityId = state.ActivityId };
                db.Add(row);
            }
            differing += row.Take(state) ? 1 : 0;
        }
        db.RemoveRange(rows.Values);
        return differing + rows.Count;
    }

    // For which reason she is in the course, and whether she still is.
    private async Task<int> TakeAsync(Registration registration, Reason reason, CancellationToken cancellationToken)
    {
        var enrolment = await db.Set<Enrolment>().AsTracking()
            .SingleAsync(row => row.Id == registration.EnrolmentId, cancellationToken);
        var before = (registration.Group, registration.WithdrawnUtc, enrolment.Group);
        (registration.Group, enrolment.Group) = (reason.Group, reason.Group);
        registration.WithdrawnUtc = reason.WithdrawnUtc;
        return before == (registration.Group, registration.WithdrawnUtc, enrolment.Group) ? 0 : 1;
    }

    private async Task<List<(Registration Registration, Course Course)>> LineAsync(
        Registration registration, Course course, CancellationToken cancellationToken)
    {
        var line = new List<(Registration Registration, Course Course)> { (registration, course) };
        while (line[0].Registration.PredecessorId is { } predecessor)
        {
            var before = await db.Set<Registration>().AsNoTracking().FirstAsync(row => row.Id == predecessor, cancellationToken);
            line.Insert(0, (before, (await library.FindAsync(before.VersionId, cancellationToken))!));
        }
        return line;
    }

    // The acts in the order they were stored, why she is in the course, and who enrolled her when the campus does not
    // vouch for that.
    private async Task<(List<Done> Acts, Reason? Reason, string? EnrolledBy)> ReadAsync(
        List<(Registration Registration, Course Course)> line, CancellationToken cancellationToken)
    {
        List<Done> acts = [];
        List<string?> enrolledBy = [];
        Reason? reason = null;
        for (var of = 0; of < line.Count; of++)
        {
            var registration = line[of].Registration;
            // Who moved on stays in the course for the same reason, unless the statement of it says another.
            reason = reason is null ? null : reason with { WithdrawnUtc = null };
            await foreach (var statement in store.OfRegistrationAsync(registration.Id, cancellationToken))
            {
                if (statement.Actor != registration.ActorId)
                {
                    continue;
                }
                var other = statement.IsVouchedFor ? null : NameOf(statement.Json);
                if (reader.MayBeAct(statement.Activity) && reader.Read(statement.Json) is { } act)
                {
                    acts.Add(new(statement.Stored, of, act with { At = ActTime.Between(act.At, registration.CreatedUtc, statement.Stored) }, other));
                }
                else if (statement.Verb is Verbs.Registered or Verbs.Unregistered
                    && reader.CourseIn(statement.Json) is not null)
                {
                    var counts = other is null && reader.IsReasonClear(statement.Json);
                    reason = counts ? After(reason, statement, registration) : reason;
                    enrolledBy.AddRange(of == line.Count - 1 && statement.Verb == Verbs.Registered ? [other] : []);
                }
            }
        }
        acts.Sort((left, right) => left.Stored.CompareTo(right.Stored));
        return (acts, reason, enrolledBy.Contains(null) ? null : enrolledBy.FirstOrDefault());
    }

    private Reason? After(Reason? reason, Statement statement, Registration registration)
    {
        if (statement.Verb == Verbs.Unregistered)
        {
            return reason is null ? null
                : reason with { WithdrawnUtc = WithdrawalProjection.At(statement, registration.CreatedUtc) };
        }
        return reason is null || reader.NamesReason(statement.Json)
            ? new(reader.GroupIn(statement.Json), null)
            : reason with { WithdrawnUtc = null };
    }

    private static string NameOf(JsonObject statement)
    {
        var authority = statement["authority"] as JsonObject;
        return $"‘{authority?["name"]}’ (key {(authority?["account"] as JsonObject)?["name"]})";
    }
}

/// <summary>What a rebuild may change.</summary>
internal enum Mending
{
    Nothing,

    /// <summary>All that differs, but not what was granted on the word of others than the campus.</summary>
    AllButGranted,

    All,
}

/// <summary>How a registration stands against its statements.</summary>
/// <param name="Id">The registration.</param>
/// <param name="Course">Its course.</param>
/// <param name="Differing">How many rows differ from what the campus vouches for.</param>
/// <param name="Others">Whose statements had effect although the campus does not vouch for them, and how many.</param>
/// <param name="EnrolledBy">Who enrolled her, when the campus does not vouch for that.</param>
internal sealed record Rebuilt(Guid Id, string Course, int Differing, IReadOnlyList<KeyValuePair<string, int>> Others, string? EnrolledBy);

/// <summary>Why somebody is in a course, and since when not any more.</summary>
internal sealed record Reason(EnrolmentGroup? Group, DateTime? WithdrawnUtc);
