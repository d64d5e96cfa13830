using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Campus.Platform;

/// <summary>Who sends the current request.</summary>
public interface ICurrentUser
{
    /// <summary>The person's id; null when nobody is signed in.</summary>
    string? Id { get; }

    /// <summary>
    /// The opaque account id under which this person's learning is recorded; null when nobody is signed in.
    /// </summary>
    string? ActorId { get; }

    /// <summary>The person's name as shown on the page; null when nobody is signed in.</summary>
    string? Name { get; }

    /// <summary>
    /// The organisations this person belongs to now, each verified; empty when nobody is signed in. It costs no query.
    /// </summary>
    IReadOnlyList<Membership> Memberships { get; }

    /// <summary>The person with roles, for a permission check.</summary>
    ClaimsPrincipal Principal { get; }
}

/// <summary>Claim types of our own that the sign-in cookie carries.</summary>
public static class CampusClaims
{
    /// <summary>The opaque account id for learning records.</summary>
    public const string Actor = "campus:actor";

    /// <summary>The name to show.</summary>
    public const string DisplayName = "campus:name";

    /// <summary>A membership: the role, a colon and the id of the organisation.</summary>
    public const string Membership = "campus:member";
}

internal sealed class RequestUser(IHttpContextAccessor http) : ICurrentUser
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    public ClaimsPrincipal Principal => http.HttpContext?.User ?? Nobody;

    public string? Id => Principal.FindFirstValue(ClaimTypes.NameIdentifier);

    public string? ActorId => Principal.FindFirstValue(CampusClaims.Actor);

    public IReadOnlyList<Membership> Memberships =>
        [.. from claim in Principal.FindAll(CampusClaims.Membership)
            let parts = claim.Value.Split(':', 2)
            select new Membership(parts[1], Enum.Parse<MembershipRole>(parts[0]))];

    public string? Name => Principal.FindFirstValue(CampusClaims.DisplayName) ?? Principal.Identity?.Name;
}
