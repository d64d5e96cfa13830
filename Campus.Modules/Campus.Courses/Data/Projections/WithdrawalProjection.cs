using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Platform;
using Campus.Xapi;

namespace Campus.Courses.Data;

/// <summary>
/// Ends a registration by the statement that withdraws somebody, and takes it up again by one that enrols her in it
/// once more.
/// </summary>
internal sealed class WithdrawalProjection(CampusDb db, ActReader reader)
{
    public async Task TakeAsync(Statement statement, CancellationToken cancellationToken)
    {
        var registration = (await RegistrationLock.LockAsync(db, [statement.Registration!.Value], cancellationToken))
            .SingleOrDefault();
        if (registration is null || registration.ActorId != statement.Actor
            || reader.CourseIn(statement.Json) != registration.CourseId)
        {
            return;
        }
        var isEnded = statement.Verb == Verbs.Unregistered;
        registration.WithdrawnUtc = isEnded ? At(statement, registration.CreatedUtc) : null;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>When somebody withdrew.</summary>
    public static DateTime At(Statement statement, DateTime begun) =>
        ActTime.Whole(ActTime.Between(ActReader.When(statement.Json) ?? statement.Stored, begun, statement.Stored));
}
