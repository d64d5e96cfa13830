using Campus.Platform;

namespace Campus.Xapi;

/// <summary>
/// The permissions of this module. No role holds them but that of the administrator, who may do all: records tell of
/// everybody's learning, in every organisation.
/// </summary>
internal static class XapiPermissions
{
    public const string Manage = "ManageLearningRecordStore";
    public const string View = "ViewLearningRecords";

    public static readonly Permission ManageLearningRecordStore =
        new(Manage, "Sleutels voor leerdata beheren en leerdata doorsturen");

    /// <summary>Seeing what was learned; by whom is for those who may list accounts as well.</summary>
    public static readonly Permission ViewLearningRecords =
        new(View, "Leerdata bekijken en downloaden", ManageLearningRecordStore);

    public static IEnumerable<Permission> All => [ManageLearningRecordStore, ViewLearningRecords];
}
