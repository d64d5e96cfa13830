namespace Campus.Platform;

/// <summary>
/// What was recorded of somebody's learning is being erased, in the running transaction. Whoever keeps the actor id, or
/// anything else that tells who is behind a record, forgets it with this.
/// </summary>
/// <param name="ActorId">The opaque id under which it was recorded.</param>
public sealed record PersonErased(string ActorId) : IDomainEvent;

/// <summary>
/// Somebody with an account is being erased, in the running transaction: told after <see cref="PersonErased"/> by who
/// knows whose account it was. Whoever keeps the person's id or name beside what others made forgets it with this.
/// </summary>
/// <param name="PersonId">The person's id in this campus.</param>
/// <param name="Name">The name on the account, for places that keep no id.</param>
public sealed record AccountErased(string PersonId, string Name) : IDomainEvent;
