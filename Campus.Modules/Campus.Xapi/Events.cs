using System.Text.Json.Nodes;
using Campus.Platform;

namespace Campus.Xapi;

/// <summary>
/// Statements were written in the running transaction and are durable once it commits. Raised with the new ones only,
/// in the order they were stored; raised again for those that handlers appended, until nothing is appended any more.
/// </summary>
/// <param name="Statements">The new statements, whoever sent them; see <see cref="Statement.IsVouchedFor"/>.</param>
/// <param name="Append">Adds a statement that follows from these (such as <c>completed</c>) to the same transaction; one whose id is there already is left out.</param>
public sealed record StatementsStored(IReadOnlyList<Statement> Statements, Action<JsonObject> Append) : IDomainEvent;
