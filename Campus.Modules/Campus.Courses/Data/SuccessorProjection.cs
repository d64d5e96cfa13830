using System.Text.Json.Nodes;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

/// <summary>
/// Makes the registration on a newer version of the statement that moves somebody there, and closes the one it came after
/// (rule R11). Nothing of the old one is deleted.
/// </summary>
internal sealed class SuccessorProjection(CampusDb db, CourseLibrary library, Mint mint)
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
        var learner = new Learner(before.ActorId, statement.Registration!.Value, before.Id);
        if (before.SatisfiedUtc is not null)
        {
            // Her last act was stored just before this: what is completed stays what it is (rule R4).
            append(mint.Voided(statement.Id, succession.After, learner, at));
            return;
        }
        await MoveAsync(before, succession, learner, at, append, cancellationToken);
        before.ClosedUtc = statement.Stored;
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task MoveAsync(
        Registration before, Succession succession, Learner learner, DateTime at, Action<JsonObject> append, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ActivityRow>().AsNoTracking().Where(row => row.RegistrationId == before.Id).ToListAsync(cancellationToken);
        var record = LearningRecord.After(succession, rows.ToStates(), at);
        var registration = new Registration
        {
            Id = learner.Registration,
            PredecessorId = before.Id,
            EnrolmentId = before.EnrolmentId,
            PersonId = before.PersonId,
            ActorId = before.ActorId,
            CourseId = before.CourseId,
            VersionId = succession.After.VersionId,
            CourseTitle = succession.After.Title,
            CreatedUtc = at,
        };
        registration.Take(record);
        (registration.PositionLesson, registration.PositionActivity) = Position(before, record);
        db.Add(registration);
        foreach (var state in record.States.Values)
        {
            var row = new ActivityRow { RegistrationId = registration.Id, ActivityId = state.ActivityId };
            row.Take(state);
            db.Add(row);
        }
        foreach (var milestone in succession.Begin(record.Progress))
        {
            append(mint.Of(milestone, succession.After, learner, at));
        }
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
