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
/// Makes the registration on a newer version of the statement that moves somebody there, and closes the one it came after
/// (rule R11). Nothing of the old one is deleted. A statement that names a group carries somebody who took the course
/// by herself into that group: then the next registration is in an enrolment of its own.
/// </summary>
internal sealed class SuccessorProjection(
    CampusDb db, CourseLibrary library, ActReader reader, Mint mint, IDomainEvents events)
{
    public async Task TakeAsync(Statement statement, Guid predecessor, Action<JsonObject> append, CancellationToken cancellationToken)
    {
        var before = (await RegistrationLock.LockAsync(db, [predecessor], cancellationToken)).SingleOrDefault();
        if (before is not { ClosedUtc: null } || before.ActorId != statement.Actor
            || await library.SuccessionAsync(before.VersionId, ActReader.Revision(statement.Json) ?? "", cancellationToken) is not { } succession
            || succession.After.Id != before.CourseId
            || await db.Set<Registration>().AnyAsync(row => row.Id == statement.Registration, cancellationToken))
        {
            return;
        }
        var at = ActTime.Between(ActReader.When(statement.Json) ?? statement.Stored, before.CreatedUtc, statement.Stored);
        var group = reader.NamesReason(statement.Json) ? reader.GroupIn(statement.Json) : before.Group;
        var learner = new Learner(before.ActorId, statement.Registration!.Value, before.Id, group);
        if (before.SatisfiedUtc is not null)
        {
            // Her last act was stored just before this: what is completed stays what it is (rule R4).
            append(mint.Voided(statement.Id, succession.After, learner, at));
            return;
        }
        var made = learner.Group == before.Group ? null : await EnrolAsync(before, learner, at, cancellationToken);
        var (registration, news) = await MoveAsync(
            before, made?.EnrolmentId, succession, learner, at, append, cancellationToken);
        before.ClosedUtc = statement.Stored;
        await db.SaveChangesAsync(cancellationToken);
        if (made is { IsNew: true })
        {
            await events.RaiseAsync(
                new EnrolmentMade(
                    registration.EnrolmentId, registration.Id, registration.PersonId, registration.CourseId, group, at),
                cancellationToken);
        }
        await news.TellAsync(events, cancellationToken);
    }

    // The enrolment for another reason: a new one, or the one she left when she came in with a group.
    private async Task<(string EnrolmentId, bool IsNew)?> EnrolAsync(
        Registration before, Learner learner, DateTime at, CancellationToken cancellationToken)
    {
        if (await db.Set<Enrolment>().For(before.PersonId, before.CourseId, learner.Group)
            .FirstOrDefaultAsync(cancellationToken) is { } known)
        {
            return (known.Id, false);
        }
        var enrolment = new Enrolment
        {
            Id = IdGenerator.NewId(),
            PersonId = before.PersonId,
            CourseId = before.CourseId,
            CreatedUtc = at,
            Group = learner.Group,
        };
        db.Add(enrolment);
        return (enrolment.Id, true);
    }

    private async Task<(Registration, LearningNews)> MoveAsync(
        Registration before, string? into, Succession succession, Learner learner, DateTime at,
        Action<JsonObject> append, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ActivityRow>().AsNoTracking().Where(row => row.RegistrationId == before.Id).ToListAsync(cancellationToken);
        var record = LearningRecord.After(succession, rows.ToStates(), at, before.SatisfiedModules());
        var registration = new Registration
        {
            Id = learner.Registration,
            PredecessorId = before.Id,
            EnrolmentId = into ?? before.EnrolmentId,
            PersonId = before.PersonId,
            ActorId = before.ActorId,
            CourseId = before.CourseId,
            VersionId = succession.After.VersionId,
            CourseTitle = succession.After.Title,
            CreatedUtc = at,
            Group = learner.Group,
        };
        registration.Take(record);
        (registration.PositionLesson, registration.PositionActivity) = Position(before, record);
        db.Add(registration);
        db.AddRange(record.States.Values.Select(state => Row(registration, state)));
        var news = new LearningNews();
        foreach (var milestone in record.AtStart)
        {
            append(mint.Of(milestone, succession.After, learner, at));
            news.Add(milestone, registration, at);
        }
        return (registration, news);
    }

    private static ActivityRow Row(Registration registration, ActivityState state)
    {
        var row = new ActivityRow { RegistrationId = registration.Id, ActivityId = state.ActivityId };
        row.Take(state);
        return row;
    }

    // She goes on where she was; when that lesson is done or gone, at the next thing to do.
    private static (string? Lesson, string? Activity) Position(Registration before, LearningRecord record)
    {
        if (record.Next is not { } next)
        {
            return (null, null);
        }
        var here = next.Id == before.PositionLesson ? next.Activities.FirstOrDefault(activity => activity.Id == before.PositionActivity) : null;
        return (next.Id, (here ?? CourseProgress.FirstToDo(next, record.States))?.Id);
    }
}
