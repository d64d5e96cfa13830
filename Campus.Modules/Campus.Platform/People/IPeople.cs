namespace Campus.Platform;

/// <summary>
/// The people of this campus, and the one place that knows who is behind an opaque actor id. Accounts answers; a module
/// whose records name people asks here, for many people at once.
/// </summary>
public interface IPeople
{
    /// <summary>Finds people by their ids, in one query; ids that are unknown are left out.</summary>
    Task<IReadOnlyDictionary<string, Person>> FindAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default);

    /// <summary>Finds people by the opaque ids under which their learning is recorded, in one query.</summary>
    Task<IReadOnlyDictionary<string, Person>> FindByActorAsync(
        IReadOnlyCollection<string> actorIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Names by opaque actor id as far as the current user may know them, in one query; whoever that user may not
    /// know is left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, string>> KnownActorsAsync(
        IReadOnlyCollection<string> actorIds, CancellationToken cancellationToken = default);

    /// <summary>Whether the current user may know everybody; anybody else knows only themselves.</summary>
    ValueTask<bool> MaySeeAllAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// People by a part of their name, in order of their names, as far as the current user may know them.
    /// </summary>
    /// <param name="text">The part; empty for anybody.</param>
    /// <param name="roles">Names of roles of which they have at least one; empty for any.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<IReadOnlyList<Person>> SearchAsync(
        string text, IReadOnlyCollection<string> roles, int most, CancellationToken cancellationToken = default);

    /// <summary>Who may do something here, for handing work to them: by name, a hundred at most.</summary>
    Task<IReadOnlyList<Colleague>> WithPermissionAsync(string permission,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Mail addresses by person id, in one query, for a mail to each of them and never to show. Whoever is locked out
    /// by an administrator gets no mail, and is left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, string>> AddressesAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes an account and mails its owner a link to choose a password, in the caller's transaction. An address that
    /// has an account already keeps it as it is, becomes no member of anything, and gets no mail.
    /// </summary>
    Task<InvitedPerson> InviteAsync(Invitation invitation, CancellationToken cancellationToken = default);
}

/// <summary>A person with an account.</summary>
/// <param name="Id">The id that factual tables use.</param>
/// <param name="ActorId">The opaque xAPI account name; says nothing about the person.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Function">Their function in their own words; null when not given.</param>
public sealed record Person(string Id, string ActorId, string Name, string? Function);

/// <summary>Somebody to hand work to.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Email">The address for a mail about it; never shown to others.</param>
/// <param name="Roles">The roles this person has that grant the permission.</param>
public sealed record Colleague(string Id, string Name, string Email, IReadOnlyList<string> Roles);

/// <summary>Somebody to make an account for.</summary>
/// <param name="Email">The address to invite at; checked by whoever asks.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Function">Their function; null when not known.</param>
/// <param name="OrganisationId">
/// The organisation that invites, which verifies that a new person belongs to it; null when none does. Whoever asks
/// has seen that the current user may invite there.
/// </param>
public sealed record Invitation(string Email, string Name, string? Function = null, string? OrganisationId = null);

/// <summary>What came of an invitation.</summary>
/// <param name="PersonId">Whose account it is.</param>
/// <param name="IsNew">Whether it was made now; else the address had one already.</param>
public sealed record InvitedPerson(string PersonId, bool IsNew);
