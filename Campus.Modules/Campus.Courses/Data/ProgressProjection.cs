using System.Text.Json.Nodes;
using Campus.Accounts;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

/// <summary>Makes enrolments and progress of statements, in the transaction that stores them.</summary>
internal sealed class ProgressProjection(CampusDb db, CourseLibrary library, IPeople people, ActReader reader, Mint mint)
    : IDomainEventHandler<StatementsStored>
{
    public async Task HandleAsync(StatementsStored happened, CancellationToken cancellationToken)
    {
        await EnrolAsync(happened, cancellationToken);
        var acts = happened.Statements
            .Where(statement => statement.Registration is not null && reader.MayBeAct(statement.Verb, statement.Activity))
            .Select(statement => (Statement: statement, Act: reader.Read(statement.Json)))
            .Where(entry => entry.Act is not null)
            .ToLookup(entry => entry.Statement.Registration!.Value);
        if (acts.Count == 0)
        {
            return;
        }
        Guid[] ids = [.. acts.Select(group => group.Key)];
        var registrations = await RegistrationLock.LockAsync(db, ids, cancellationToken);
        var rows = await db.Set<ActivityRow>().AsTracking().Where(row => ids.Contains(row.RegistrationId)).ToListAsync(cancellationToken);
        foreach (var registration in registrations)
        {
            var own = acts[registration.Id].Where(entry => entry.Statement.Actor == registration.ActorId).Select(entry => entry.Act!);
            await TakeAsync(registration, [.. rows.Where(row => row.RegistrationId == registration.Id)], own, happened.Append, cancellationToken);
        }
        // The event comes again for what was appended, and must find these rows.
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task TakeAsync(
        Registration registration, List<ActivityRow> rows, IEnumerable<Act> acts,
        Action<JsonObject> append, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(registration.VersionId, cancellationToken) is not { } course)
        {
            return;
        }
        var record = new LearningRecord(course, rows.ToStates(), registration.LastUtc, registration.SatisfiedUtc);
        var learner = new Learner(registration.ActorId, registration.Id);
        foreach (var act in acts)
        {
            if (record.Take(act) is not { } effect)
            {
                continue;
            }
            foreach (var milestone in effect.Milestones)
            {
                append(mint.Of(milestone, course, learner, act.At));
            }
            if (effect.Ending is { } ending)
            {
                append(mint.Ended(course, effect.Place, effect.State, ending, learner, act.At));
            }
            Keep(registration, rows, effect, act);
        }
        if (record.Last is not null)
        {
            registration.Take(record);
        }
    }

    private void Keep(Registration registration, List<ActivityRow> rows, ActEffect effect, Act act)
    {
        var row = rows.Find(known => known.ActivityId == act.ActivityId);
        if (row is null)
        {
            row = new() { RegistrationId = registration.Id, ActivityId = act.ActivityId };
            rows.Add(row);
            db.Add(row);
        }
        row.Take(effect.State);
        // Who has read something is at the next thing; who has answered still has the explanation in front of her.
        registration.PositionLesson = effect.Place.Lesson.Id;
        registration.PositionActivity = act is ReadAct ? effect.Place.Next?.Id : act.ActivityId;
    }

    // A registered statement of ours has the one id that this person and this course give.
    private async Task EnrolAsync(StatementsStored happened, CancellationToken cancellationToken)
    {
        var enrolments = (from statement in happened.Statements
                          where statement is { Verb: Verbs.Registered, Registration: not null }
                          let course = reader.CourseRegisteredFor(statement.Json)
                          where course is not null && statement.Actor is { } actor && statement.Id == Mint.EnrolmentId(actor, course)
                          select (Statement: statement, CourseId: course)).ToList();
        if (enrolments.Count == 0)
        {
            return;
        }
        var persons = await people.FindByActorAsync([.. enrolments.Select(entry => entry.Statement.Actor!)], cancellationToken);
        foreach (var (statement, _) in enrolments)
        {
            if (persons.TryGetValue(statement.Actor!, out var person)
                && ActReader.Revision(statement.Json) is { } version
                && await library.FindAsync(version, cancellationToken) is { } course)
            {
                Add(statement, person, course, happened.Append);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Add(Statement statement, Person person, Course course, Action<JsonObject> append)
    {
        var at = ActReader.When(statement.Json) ?? statement.Stored;
        var enrolment = new Enrolment { Id = IdGenerator.NewId(), PersonId = person.Id, CourseId = course.Id, CreatedUtc = at };
        var registration = new Registration
        {
            Id = statement.Registration!.Value,
            EnrolmentId = enrolment.Id,
            PersonId = person.Id,
            ActorId = person.ActorId,
            CourseId = course.Id,
            VersionId = course.VersionId,
            CourseTitle = course.Title,
            CreatedUtc = at,
        };
        var record = new LearningRecord(course, at);
        foreach (var milestone in record.Begin(at))
        {
            append(mint.Of(milestone, course, new(person.ActorId, registration.Id), at));
        }
        registration.Take(record);
        db.AddRange(enrolment, registration);
    }
}
