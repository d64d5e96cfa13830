using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Platform;
using Campus.Xapi;

namespace Campus.Courses.Data;

/// <summary>
/// Makes enrolments and progress of the statements that the campus vouches for, in the transaction that stores them and in
/// the order they were stored. What others say of a learner is kept in the store, and changes nothing here.
/// </summary>
internal sealed class ProgressProjection(
    ActReader reader, EnrolmentProjection enrolments, SuccessorProjection successors, WithdrawalProjection withdrawals,
    ActProjection acts)
    : IDomainEventHandler<StatementsStored>
{
    public async Task HandleAsync(StatementsStored happened, CancellationToken cancellationToken)
    {
        var believed = happened.Statements.Where(statement => statement is { IsVouchedFor: true, Registration: not null })
            .Where(statement => statement.Verb != Verbs.Registered || reader.IsReasonClear(statement.Json)).ToList();
        await enrolments.TakeAsync(believed, happened.Append, cancellationToken);
        List<(Statement, Act)> done = [];
        foreach (var statement in believed)
        {
            if (statement.Verb == Verbs.Registered && reader.PredecessorIn(statement.Json) is { } predecessor)
            {
                await acts.TakeAsync(done, happened.Append, cancellationToken);
                await successors.TakeAsync(statement, predecessor, happened.Append, cancellationToken);
                done.Clear();
            }
            else if (statement.Verb is Verbs.Registered or Verbs.Unregistered)
            {
                await withdrawals.TakeAsync(statement, cancellationToken);
            }
            else if (reader.MayBeAct(statement.Activity) && reader.Read(statement.Json) is { } act)
            {
                done.Add((statement, act));
            }
        }
        await acts.TakeAsync(done, happened.Append, cancellationToken);
    }
}
