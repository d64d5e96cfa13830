using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.Xapi.Activities;
using Campus.Xapi.Attachments;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Storing;

/// <summary>
/// Stores the statements of several requests in one transaction, with everything that handlers make of them. A request
/// that clashes with what is there is left out; an exception loses the whole group, and the writer tries it in parts.
/// </summary>
internal sealed class StatementGroup(CampusDb db, IDomainEvents events, StatementSql sql, ReferenceLinks links, Voiding voiding, OwnStatements own, ActivityDefinitions activities)
{
    private StorePosition position;

    /// <summary>Stores requests that have no statement id in common.</summary>
    /// <returns>What became of each, in their order.</returns>
    public async Task<IReadOnlyList<StatementOutcome>> StoreAsync(
        IReadOnlyList<StoreRequest> requests, CancellationToken cancellationToken)
    {
        var refused = new Dictionary<StoreRequest, StatementOutcome>();
        while (true)
        {
            var accepted = requests.Where(request => !refused.ContainsKey(request)).ToList();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            position = await sql.LockAsync(db, cancellationToken);
            var added = await AddAsync(accepted.SelectMany(request => request.Statements), cancellationToken);
            var clashes = await ClashesAsync(accepted, added, cancellationToken);
            clashes.ForEach(request => refused[request] = StatementOutcome.Conflict);
            var trespassing = clashes.Count > 0 ? [] : await TrespassingAsync(accepted, added, cancellationToken);
            trespassing.ForEach(request => refused[request] = StatementOutcome.MayNotVoid);
            if (clashes.Count + trespassing.Count > 0)
            {
                continue;
            }
            AttachmentRows.Add(db, added);
            await TellAsync(added, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            XapiMeters.Stored.Add(added.Count);
            db.RunAfterCommit();
            var stored = added.Select(statement => statement.Draft).ToHashSet<StatementDraft>(ReferenceEqualityComparer.Instance);
            return [.. requests.Select(request => Outcome(request, refused, stored))];
        }
    }

    private async Task<List<NumberedStatement>> AddAsync(
        IEnumerable<StatementDraft> drafts, CancellationToken cancellationToken)
    {
        var numbered = drafts.Select(Number).ToList();
        if (numbered.Count == 0)
        {
            return numbered;
        }
        var inserted = await sql.InsertAsync(db, numbered, cancellationToken);
        var added = inserted.Added.Count == numbered.Count
            ? numbered : numbered.FindAll(statement => inserted.Added.Contains(statement.Stored));
        await links.LinkAsync(added, inserted.ReferredTo, cancellationToken);
        if (inserted.ReferredTo)
        {
            await voiding.UndoAsync([.. added.Select(statement => statement.Stored)], cancellationToken);
        }
        return added;
    }

    // Two statements never share a moment, and a clock that goes back does not take the order of statements with it.
    private NumberedStatement Number(StatementDraft draft)
    {
        position = position with { Stored = Math.Max(position.Stored + 1, position.Now) };
        return new NumberedStatement(position.Stored, draft);
    }

    private async Task<List<StoreRequest>> ClashesAsync(
        List<StoreRequest> requests, List<NumberedStatement> added, CancellationToken cancellationToken)
    {
        if (added.Count == requests.Sum(request => request.Statements.Count))
        {
            return [];
        }
        var isNew = added.Select(statement => statement.Draft.Id).ToHashSet();
        Guid[] known = [.. requests.SelectMany(request => request.Statements).Select(draft => draft.Id).Where(id => !isNew.Contains(id))];
        var texts = await sql.TextsAsync(db, known, cancellationToken);
        return requests.FindAll(request => request.Statements.Any(draft =>
            texts.TryGetValue(draft.Id, out var there) && !StatementComparison.AreSame(there, draft.TextStoredAt(Moment.Utc(position.Stored)))));
    }

    private async Task<List<StoreRequest>> TrespassingAsync(
        List<StoreRequest> requests, List<NumberedStatement> added, CancellationToken cancellationToken)
    {
        var drafts = await voiding.TrespassingAsync(added, cancellationToken);
        return drafts.Count == 0 ? [] : requests.FindAll(request => request.Statements.Any(drafts.Contains));
    }

    private async Task TellAsync(List<NumberedStatement> added, CancellationToken cancellationToken)
    {
        while (added.Count > 0)
        {
            await activities.RecordAsync([.. added.Select(statement => statement.Draft)], cancellationToken);
            var appended = new Dictionary<Guid, StatementDraft>();
            await events.RaiseAsync(new StatementsStored([.. added.Select(statement => statement.ToStatement())], Append), cancellationToken);
            added = await AddAsync(appended.Values, cancellationToken);

            void Append(JsonObject statement)
            {
                var draft = own.Draft(statement);
                appended.TryAdd(draft.Id, draft);
            }
        }
    }

    private static StatementOutcome Outcome(
        StoreRequest request, Dictionary<StoreRequest, StatementOutcome> refused, HashSet<StatementDraft> stored)
    {
        if (refused.TryGetValue(request, out var refusal))
        {
            return refusal;
        }
        return request.Statements.Any(stored.Contains) ? StatementOutcome.Stored : StatementOutcome.AlreadyStored;
    }
}
