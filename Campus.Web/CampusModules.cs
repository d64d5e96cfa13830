using System.Reflection;
using Campus.Platform;

namespace Campus.Web;

/// <summary>The modules of this campus, lowest layer first.</summary>
internal static class CampusModules
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(Theme.Startup).Assembly,
        typeof(Contents.Startup).Assembly,
        typeof(Accounts.Startup).Assembly,
        typeof(Xapi.Startup).Assembly,
        typeof(Mail.Startup).Assembly,
        typeof(Media.Startup).Assembly,
        typeof(Editorial.Startup).Assembly,
        typeof(Courses.Startup).Assembly,
        typeof(Cohorts.Startup).Assembly,
    ];

    public static ModuleCatalog Catalog() => new(Assemblies);
}
