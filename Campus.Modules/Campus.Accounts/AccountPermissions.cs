using Campus.Platform;

namespace Campus.Accounts;

/// <summary>
/// The permissions of this module: Orchard's, and three of our own, for one's own account, for organisations and for who
/// belongs to them.
/// </summary>
internal static class AccountPermissions
{
    public static readonly Permission ManageUsers = new("ManageUsers", "Accounts van anderen beheren");
    public static readonly Permission EditUsers = new("EditUsers", "Accounts van anderen wijzigen", ManageUsers);
    public static readonly Permission DeleteUsers = new("DeleteUsers", "Accounts van anderen verwijderen", ManageUsers);
    public static readonly Permission ListUsers = new("ListUsers", "Accounts van anderen zien", EditUsers, DeleteUsers);
    public static readonly Permission AssignRoleToUsers = new("AssignRoleToUsers", "Rollen aan mensen geven", EditUsers);
    public static readonly Permission ManageRoles = new("ManageRoles", "Rollen en hun rechten beheren");
    public static readonly Permission ManageOrganisations = new("ManageOrganisations", "Organisaties beheren", ManageUsers);

    // Also what a coordinator has, in her own organisation only.
    public static readonly Permission ViewMembers =
        new("ViewMembers", "Zien wie er bij een organisatie hoort, bij alle organisaties", ListUsers, ManageOrganisations);

    public static readonly Permission ViewAuditTrail = new("ViewAuditTrail", "Het logboek lezen");
    public static readonly Permission ManageOwnAccount = new("ManageOwnAccount", "Het eigen account beheren");

    public static IEnumerable<Permission> All =>
    [
        ManageUsers, EditUsers, DeleteUsers, ListUsers, AssignRoleToUsers, ManageRoles, ManageOrganisations, ViewMembers,
        ViewAuditTrail, ManageOwnAccount,
    ];

    /// <summary>Orchard's permission to give one role only.</summary>
    public static string AssignRole(string role) => $"AssignRole_{role}";
}
