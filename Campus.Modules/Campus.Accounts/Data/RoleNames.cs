namespace Campus.Accounts.Data;

/// <summary>Roles that the code itself gives to people; what they may do is in the recipe.</summary>
internal static class RoleNames
{
    /// <summary>Whoever registers.</summary>
    public const string Learner = "Deelnemer";

    /// <summary>Whoever is made on the setup page.</summary>
    public const string Administrator = "Beheerder";

    /// <summary>Orchard's role that stores no permissions and has them all.</summary>
    public const string OrchardAdministrator = "Administrator";
}
