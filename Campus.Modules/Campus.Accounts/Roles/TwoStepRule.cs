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

    /// <summary>
    /// Whether the role asks this person. An example of Development is spared what comes with managing others: its password
    /// stands in the manual, and there is nobody to manage.
    /// </summary>
    public bool Asks(CampusRole role, CampusUser user) =>
        Asks(role) && !(user.IsExample && environment.IsDevelopment() && ManagesOthers(role));

    /// <summary>Whether the role asks for it by what it may do, whatever was chosen.</summary>
    public bool IsAlwaysAsked(CampusRole role) => byDefault && ManagesOthers(role);

    private static bool ManagesOthers(CampusRole role) => role.PermissionNames().Any(IsOverOthers);

    private static bool IsOverOthers(string permission) =>
        OverOthers.Contains(permission) || permission.StartsWith(AccountPermissions.AssignRole(""), StringComparison.Ordinal);
}
