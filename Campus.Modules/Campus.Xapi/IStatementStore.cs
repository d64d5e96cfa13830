using System.Text.Json.Nodes;
using Campus.Platform;

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
    Task<StatementOutcome> StoreAsync(IReadOnlyList<JsonObject> statements, CancellationToken cancellationToken = default);

    /// <summary>The statements of one registration, oldest first.</summary>
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
}

/// <summary>A stored statement (xAPI "Statement"), with the parts that readers ask for most.</summary>
/// <param name="Id">The statement's id.</param>
/// <param name="Actor">The account name of the actor; null when the actor is not identified by an account.</param>
/// <param name="Verb">The verb's IRI.</param>
/// <param name="Activity">The IRI of the object when it is an activity; null otherwise.</param>
/// <param name="Registration">The registration in the context; null when there is none.</param>
/// <param name="Stored">When the store accepted it; never goes back.</param>
/// <param name="Json">The whole statement as it is given back.</param>
public sealed record Statement(
    Guid Id, string? Actor, string Verb, string? Activity, Guid? Registration, DateTime Stored, JsonObject Json);

/// <summary>
/// Statements were written in the running transaction and are durable once it commits. Raised once per group commit
/// with the new ones only, in the order they were stored.
/// </summary>
/// <param name="Statements">The new statements.</param>
/// <param name="Append">Adds a statement that follows from these (such as <c>completed</c>) to the same transaction; one whose id is there already is left out.</param>
public sealed record StatementsStored(IReadOnlyList<Statement> Statements, Action<JsonObject> Append) : IDomainEvent;
