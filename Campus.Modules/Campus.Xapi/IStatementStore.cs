using System.Text.Json.Nodes;

namespace Campus.Xapi;

/// <summary>The learning record store, for modules that mint statements themselves.</summary>
public interface IStatementStore
{
    /// <summary>
    /// Stores statements durably, through the same group commit as <c>/xapi/statements</c>. Returns once they are on disk
    /// together with everything that handlers of <see cref="StatementsStored"/> made of them. The same id twice has one effect.
    /// </summary>
    /// <param name="statements">Complete statements as JSON, each with an <c>id</c>; all are kept or none.</param>
    /// <param name="cancellationToken">Stops waiting; what was already accepted is still stored.</param>
    /// <returns>Whether they were stored, were there already, or clash with others of the same id.</returns>
    /// <exception cref="ArgumentException">A statement breaks a rule of xAPI; the message names the place and the rule.</exception>
    /// <exception cref="InvalidOperationException">
    /// A transaction runs in the caller's scope: the store writes in one of its own, and the two would wait for each other.
    /// </exception>
    Task<StatementOutcome> StoreAsync(IReadOnlyList<JsonObject> statements, CancellationToken cancellationToken = default);

    /// <summary>
    /// The statements of one registration, oldest first, as facts: voided ones and the statements that void them included,
    /// and what others than the campus said (see <see cref="Statement.IsVouchedFor"/>).
    /// Read in pages, in the caller's transaction when there is one.
    /// </summary>
    IAsyncEnumerable<Statement> OfRegistrationAsync(Guid registration, CancellationToken cancellationToken = default);
}

/// <summary>What became of statements that were offered.</summary>
public enum StatementOutcome
{
    /// <summary>At least one was new and all are stored.</summary>
    Stored,

    /// <summary>All were stored before, equal to what was offered now.</summary>
    AlreadyStored,

    /// <summary>One has the id of another statement with other content (xAPI 2.1.3: 409); nothing was stored.</summary>
    Conflict,

    /// <summary>One voids what another authority has said, without the right to; nothing was stored.</summary>
    MayNotVoid,
}
