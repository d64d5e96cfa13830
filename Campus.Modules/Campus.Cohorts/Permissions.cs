using Campus.Platform;

namespace Campus.Cohorts;

/// <summary>The permissions of groups.</summary>
public static class CohortPermissions
{
    /// <summary>Seeing and running all groups, whoever they are for.</summary>
    public static Permission ManageCohorts { get; } = new("ManageCohorts", "Alle groepen beheren");

    /// <summary>Applying for groups, and leaving them.</summary>
    public static Permission JoinCohorts { get; } = new("JoinCohorts", "Je aanmelden voor groepen");
}
