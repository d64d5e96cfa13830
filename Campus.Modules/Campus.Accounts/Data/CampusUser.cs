using Campus.Accounts.Forms;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;

namespace Campus.Accounts.Data;

/// <summary>A person with an account, as Identity's stores keep it. Others know a <see cref="Person"/>.</summary>
internal sealed class CampusUser : IdentityUser<string>
{
    /// <summary>The opaque name of this person in learning records; never the id, so that the two cannot be joined by sight.</summary>
    public required string ActorId { get; init; }

    public required string Name
    {
        get;
        set
        {
            field = TypedLine.Of(value);
            NormalizedName = SearchName.Of(field);
        }
    }

    /// <summary>The name for searching and ordering: see <see cref="SearchName"/>.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>
    /// Where somebody says to work. A label on the profile: it opens nothing, see <see cref="StoredMembership"/>.
    /// </summary>
    public string? SaidOrganisationId { get; set; }

    public string? Function { get; set => field = TypedLine.OrNull(value); }

    public DateTime CreatedUtc { get; init; }

    /// <summary>When somebody signed in last; null when never, or not since the campus keeps it.</summary>
    public DateTime? LastSignInUtc { get; set; }

    /// <summary>Since when this account is locked by an administrator; null when it is open. Identity's own lock ends by itself.</summary>
    public DateTime? LockedUtc { get; set; }

    /// <summary>Why it is locked, for other administrators.</summary>
    public string? LockReason { get; set; }

    /// <summary>Since when signing in takes a code as well; null when the password is enough.</summary>
    public DateTime? TwoStepsSinceUtc { get; set; }

    /// <summary>Whether this is an example for who develops, with a password that everybody knows.</summary>
    public bool IsExample { get; init; }
}

/// <summary>A role and the permissions it holds, by name; names that no module knows are kept.</summary>
internal sealed class CampusRole : IdentityRole<string>
{
    public string? Description { get; set; }

    public IReadOnlyList<string> Permissions { get; set; } = [];

    /// <summary>Whether people with this role have to sign in with two steps, because somebody chose so.</summary>
    public bool AsksTwoSteps { get; set; }

    /// <summary>What the role grants: Orchard's Administrator stores nothing and may do all.</summary>
    public IEnumerable<string> PermissionNames() => Name == RoleNames.OrchardAdministrator ? [Permission.SiteOwner.Name] : Permissions;
}
