using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Campus.Accounts.Roles;

/// <summary>
/// Which roles ask for two steps: those for which somebody chose so, and by default all that make or change what others may
/// do. Such a role holds the whole campus, and a password alone is one mail away from anybody.
/// </summary>
internal sealed class TwoStepRule(IConfiguration configuration, IHostEnvironment environment)
{
    private static readonly HashSet<string> OverOthers = new(StringComparer.Ordinal)
    {
        Permission.SiteOwner.Name, AccountPermissions.ManageUsers.Name, AccountPermissions.EditUsers.Name, AccountPermissions.DeleteUsers.Name,
        AccountPermissions.AssignRoleToUsers.Name, AccountPermissions.ManageRoles.Name,
    };

    private readonly bool byDefault = configuration.GetValue("Accounts:TwoStepsForManagers", true);

    /// <summary>Whether people with this role sign in with two steps.</summary>
    public bool Asks(CampusRole role) => role.AsksTwoSteps || IsAlwaysAsked(role);

    /// <summary>Whether the role asks for it by what it may do, whatever was chosen.</summary>
    public bool IsAlwaysAsked(CampusRole role) => byDefault && role.PermissionNames().Any(IsOverOthers);

    /// <summary>Whether this person is left alone: an example of Development, whose password stands in the manual.</summary>
    public bool Spares(CampusUser user) => user.IsExample && environment.IsDevelopment();

    private static bool IsOverOthers(string permission) =>
        OverOthers.Contains(permission) || permission.StartsWith(AccountPermissions.AssignRole(""), StringComparison.Ordinal);
}
