namespace Campus.TestKit;

/// <summary>Where the checkout is that these tests were built from.</summary>
public static class SourceTree
{
    /// <summary>The folder with <c>Campus.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the host's project.</summary>
    public static string Web { get; } = Path.Combine(Root, "Campus.Web");

    /// <summary>The built host: same configuration as these tests.</summary>
    public static string WebAssembly { get; } =
        Path.Combine(Web, "bin", Configuration(), new DirectoryInfo(AppContext.BaseDirectory).Name, "Campus.Web.dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Campus.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests do not run outside the checkout.");
        }
        return folder.FullName;
    }

    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
