namespace Campus.Platform;

/// <summary>
/// That somebody belongs to an organisation, verified by an invitation, by a confirmed address in its mail domain, or
/// by an administrator. What people say of themselves on their profile is no membership and opens nothing.
/// </summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Role">What they are there.</param>
public sealed record Membership(string OrganisationId, MembershipRole Role);

/// <summary>What somebody is in an organisation. It gives rights in that organisation only.</summary>
public enum MembershipRole
{
    /// <summary>Works there.</summary>
    Employee,

    /// <summary>Follows the learning of those who work there.</summary>
    Coordinator,
}

/// <summary>
/// Somebody's membership ended, in the running transaction. Whoever let the organisation see something of this
/// person, or let this person see something there, ends that with this. What the person did stays the person's.
/// </summary>
/// <param name="PersonId">The person.</param>
/// <param name="OrganisationId">The organisation that was left.</param>
/// <param name="Role">What they were there.</param>
public sealed record MembershipEnded(string PersonId, string OrganisationId, MembershipRole Role) : IDomainEvent;
