using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Platform;
using Campus.Xapi;

namespace Campus.Courses.Data;

/// <summary>Makes enrolments and progress of statements, in the transaction that stores them and in the order they were stored.</summary>
internal sealed class ProgressProjection(
    ActReader reader, EnrolmentProjection enrolments, SuccessorProjection successors, ActProjection acts) : IDomainEventHandler<StatementsStored>
{
    public async Task HandleAsync(StatementsStored happened, CancellationToken cancellationToken)
    {
        await enrolments.TakeAsync(happened, cancellationToken);
        List<(Statement, Act)> done = [];
        foreach (var statement in happened.Statements.Where(statement => statement.Registration is not null))
        {
            if (statement.Verb == Verbs.Registered && reader.PredecessorIn(statement.Json) is { } predecessor)
            {
                await acts.TakeAsync(done, happened.Append, cancellationToken);
                await successors.TakeAsync(statement, predecessor, happened.Append, cancellationToken);
                done.Clear();
            }
            else if (reader.MayBeAct(statement.Verb, statement.Activity) && reader.Read(statement.Json) is { } act)
            {
                done.Add((statement, act));
            }
        }
        await acts.TakeAsync(done, happened.Append, cancellationToken);
    }
}
