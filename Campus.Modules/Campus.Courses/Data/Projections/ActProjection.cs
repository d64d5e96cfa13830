using System.Text.Json.Nodes;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

/// <summary>
/// Takes acts to the registrations they were done in. An act that comes when its learner has moved on to a newer version,
/// from an open tab or a device that had no connection, is followed into the registration she is in now.
/// </summary>
internal sealed class ActProjection(CampusDb db, CourseLibrary library, Mint mint, IDomainEvents events)
{
    public async Task TakeAsync(
        IReadOnlyList<(Statement Statement, Act Act)> acts, Action<JsonObject> append, CancellationToken cancellationToken)
    {
        if (acts.Count == 0)
        {
            return;
        }
        var news = new LearningNews();
        var running = await OpenAsync([.. acts.Select(entry => entry.Statement.Registration!.Value).Distinct()], cancellationToken);
        foreach (var (statement, act) in acts)
        {
            if (!running.TryGetValue(statement.Registration!.Value, out var own) || own.Registration.ActorId != statement.Actor)
            {
                continue;
            }
            var when = ActTime.Between(act.At, own.Registration.CreatedUtc, statement.Stored);
            foreach (var (record, taken, effect) in own.Record.Follow(act with { At = when }))
            {
                Keep(record == own.Record ? own : running.Values.First(one => one.Record == record), own, taken, effect,
                    append, news);
            }
        }
        foreach (var one in running.Values.Where(one => one.HasNews))
        {
            one.Registration.Take(one.Record);
        }
        // The event comes again for what was appended, and must find these rows.
        await db.SaveChangesAsync(cancellationToken);
        await news.TellAsync(events, cancellationToken);
    }

    private async Task<Dictionary<Guid, Running>> OpenAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var registrations = await RegistrationLock.LockAsync(db, ids, cancellationToken);
        if (registrations.Exists(registration => registration.ClosedUtc is not null))
        {
            // Also those of another enrolment: who came in with a group carries on there.
            var people = registrations.Select(registration => registration.PersonId).Distinct().ToList();
            var courses = registrations.Select(registration => registration.CourseId).Distinct().ToList();
            ids = await db.Set<Registration>().AsNoTracking()
                .Where(row => people.Contains(row.PersonId) && courses.Contains(row.CourseId))
                .Select(row => row.Id).ToArrayAsync(cancellationToken);
            registrations = await RegistrationLock.LockAsync(db, ids, cancellationToken);
        }
        var rows = (await db.Set<ActivityRow>().AsTracking().Where(row => ids.Contains(row.RegistrationId)).ToListAsync(cancellationToken))
            .ToLookup(row => row.RegistrationId);
        Dictionary<Guid, Running> running = [];
        foreach (var registration in registrations)
        {
            if (await library.FindAsync(registration.VersionId, cancellationToken) is { } course)
            {
                running.Add(registration.Id, new(registration, course, [.. rows[registration.Id]]));
            }
        }
        await LinkAsync(running, cancellationToken);
        return running;
    }

    private async Task LinkAsync(Dictionary<Guid, Running> running, CancellationToken cancellationToken)
    {
        foreach (var next in running.Values)
        {
            if (next.Registration.PredecessorId is { } predecessor && running.TryGetValue(predecessor, out var before)
                && await library.SuccessionAsync(before.Registration.VersionId, next.Registration.VersionId, cancellationToken) is { } succession)
            {
                before.Record.MoveOn(next.Record, succession);
            }
        }
    }

    private void Keep(Running one, Running own, Act act, ActEffect effect, Action<JsonObject> append, LearningNews news)
    {
        var (registration, learner) = (one.Registration, one.Learner);
        foreach (var milestone in effect.Milestones)
        {
            append(mint.Of(milestone, one.Record.Course, learner, act.At));
            news.Add(milestone, registration, act.At);
        }
        var row = one.Rows.Find(known => known.ActivityId == act.ActivityId);
        if (row is null)
        {
            row = new() { RegistrationId = registration.Id, ActivityId = act.ActivityId };
            one.Rows.Add(row);
            db.Add(row);
        }
        row.Take(effect.State);
        one.HasNews = true;
        if (one != own)
        {
            return;
        }
        if (mint.Followed(one.Record.Course, effect, learner, act.At) is { } followed)
        {
            append(followed);
        }
        // Who has read something is at the next thing; who has answered still has the explanation in front of her.
        registration.PositionLesson = effect.Place.Lesson.Id;
        registration.PositionActivity = effect.Place.Activity.LeadsOn ? effect.Place.Next?.Id : act.ActivityId;
    }

    private sealed class Running(Registration registration, Course course, List<ActivityRow> rows)
    {
        public Registration Registration { get; } = registration;

        public List<ActivityRow> Rows { get; } = rows;

        public LearningRecord Record { get; } = registration.ToRecord(course, rows);

        public Learner Learner { get; } = registration.ToLearner();

        public bool HasNews { get; set; }
    }
}
