using Campus.Courses.Data;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.NewVersion;

/// <summary>Moves somebody on to a newer version of her course, or remembers that she does not want to.</summary>
internal sealed class Moving(CampusDb db, IStatementStore store, Mint mint, TimeProvider time)
{
    /// <summary>
    /// Moves on, once: the statement's id follows from the registration that is left, so a second click or another tab
    /// stores nothing and finds the registration of the first.
    /// </summary>
    /// <returns>The new registration; null when the course was completed meanwhile, which ends all moving.</returns>
    public async Task<Guid?> MoveAsync(Registration from, Course to, CancellationToken cancellationToken)
    {
        if (await FindAsync(from, cancellationToken) is { } known)
        {
            return known;
        }
        var now = time.GetUtcNow();
        var learner = from.ToLearner();
        var registration = Guid.CreateVersion7(now);
        var outcome = await store.StoreAsync([mint.Succeeded(to, learner, registration, now.UtcDateTime)], cancellationToken);
        if (outcome != StatementOutcome.Stored && await FindAsync(from, cancellationToken) is null)
        {
            // The id is taken by a statement that had no effect, perhaps one that the campus does not believe.
            await store.StoreAsync([mint.Succeeded(to, learner, registration, now.UtcDateTime, Guid.CreateVersion7(now))], cancellationToken);
        }
        return await FindAsync(from, cancellationToken);
    }

    public Task PutOffAsync(Registration registration, string versionId, CancellationToken cancellationToken) =>
        db.Set<Registration>().Where(row => row.Id == registration.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DeclinedVersionId, versionId), cancellationToken);

    private async Task<Guid?> FindAsync(Registration from, CancellationToken cancellationToken) =>
        await db.Set<Registration>().Where(row => row.PredecessorId == from.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
}
