namespace Campus.Platform;

/// <summary>
/// Who is behind opaque actor ids, as far as the current user may know. Accounts answers; modules that show records of
/// learning ask, and show an opaque id for everybody else.
/// </summary>
public interface IActorNames
{
    /// <summary>Names by actor id, in one query; whoever the current user may not know is left out.</summary>
    Task<IReadOnlyDictionary<string, string>> KnownAsync(
        IReadOnlyCollection<string> actorIds, CancellationToken cancellationToken = default);

    /// <summary>The actor id of somebody whose own data is asked for; null when there is no such person.</summary>
    Task<string?> ActorOfAsync(string personId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Whether the current user may know everybody, and so what records say about people from elsewhere.
    /// </summary>
    ValueTask<bool> KnowsEverybodyAsync(CancellationToken cancellationToken = default);
}

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
