namespace Campus.Accounts;

/// <summary>The people of this campus. The only place that knows who is behind an opaque actor id.</summary>
public interface IPeople
{
    /// <summary>Finds people by their ids, in one query; ids that are unknown are left out.</summary>
    Task<IReadOnlyDictionary<string, Person>> FindAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default);

    /// <summary>Finds people by the opaque ids under which their learning is recorded.</summary>
    Task<IReadOnlyDictionary<string, Person>> FindByActorAsync(
        IReadOnlyCollection<string> actorIds, CancellationToken cancellationToken = default);
}

/// <summary>A person with an account.</summary>
/// <param name="Id">The id that factual tables use.</param>
/// <param name="ActorId">The opaque xAPI account name; says nothing about the person.</param>
/// <param name="Name">The name to show.</param>
/// <param name="OrganisationId">The organisation they work for; null when not given.</param>
/// <param name="Function">Their function in their own words; null when not given.</param>
public sealed record Person(string Id, string ActorId, string Name, string? OrganisationId, string? Function);
