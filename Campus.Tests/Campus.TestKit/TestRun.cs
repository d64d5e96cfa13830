namespace Campus.TestKit;

/// <summary>
/// What all tests of one run share: a temporary folder, gone when the run ends. <c>test.sh</c> gives one to all test
/// projects; a project that runs alone makes its own.
/// </summary>
public static class TestRun
{
    /// <summary>Whether the run may take long: <c>./test.sh --long</c>.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("CAMPUS_TEST_LONG") == "1";

    /// <summary>The run's folder.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("CAMPUS_TEST_RUN") ?? OwnFolder();

    /// <summary>Where a test leaves what helps to understand its failure.</summary>
    public static string Results { get; } = Directory.CreateDirectory(Path.Combine(SourceTree.Root, "TestResults")).FullName;

    /// <summary>A new empty folder below <see cref="Folder"/>.</summary>
    public static string NewFolder(string name) =>
        Directory.CreateDirectory(Path.Combine(Folder, $"{name}-{Guid.NewGuid().ToString("N")[..8]}")).FullName;

    /// <summary>Makes something once per run, whichever test project comes first; the others wait for it.</summary>
    internal static async Task OnceAsync(string name, Func<Task> make)
    {
        var done = Path.Combine(Folder, $"{name}.done");
        await using var turn = await WaitForTurnAsync(Path.Combine(Folder, $"{name}.lock"));
        if (!File.Exists(done))
        {
            await make();
            await File.WriteAllTextAsync(done, "");
        }
    }

    private static async Task<FileStream> WaitForTurnAsync(string file)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50);
            }
        }
    }

    private static string OwnFolder()
    {
        var folder = Directory.CreateTempSubdirectory("campus-tests-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // PostgreSQL may run as another user and must get through.
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
