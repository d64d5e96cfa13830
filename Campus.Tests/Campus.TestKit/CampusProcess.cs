namespace Campus.TestKit;

/// <summary>The real campus: the built host as a process of its own, which a test can kill and start again.</summary>
public sealed class CampusProcess : ICampus
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(90);
    private readonly Dictionary<string, string?> environment;
    private ChildProcess? process;
    private Uri? address;

    private CampusProcess(string data, IReadOnlyDictionary<string, string?> configuration, string environmentName)
    {
        Data = data;
        environment = configuration.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);
        environment["ASPNETCORE_ENVIRONMENT"] = environmentName;
        environment["DOTNET_ENVIRONMENT"] = environmentName;
    }

    /// <inheritdoc/>
    public Uri Address => address ?? throw new InvalidOperationException("The campus was not started.");

    /// <inheritdoc/>
    public string Data { get; }

    /// <summary>What the last start printed.</summary>
    public string Log => process?.Output ?? "";

    /// <summary>Its database on PostgreSQL.</summary>
    public string Connection => environment["Database__ConnectionString"]!;

    /// <inheritdoc cref="ChildProcess.Loaded"/>
    public string Loaded => process!.Loaded;

    /// <inheritdoc cref="ChildProcess.PeakMemory"/>
    public long PeakMemory => process!.PeakMemory;

    /// <inheritdoc cref="ChildProcess.ForgetPeakMemory"/>
    public long ForgetPeakMemory() => process!.ForgetPeakMemory();

    /// <summary>Prepares a campus and starts it.</summary>
    public static async Task<CampusProcess> StartNewAsync(CampusSettings? settings = null)
    {
        settings ??= new CampusSettings();
        var (data, configuration) = await settings.PrepareAsync();
        var campus = Over(data, configuration, settings.Environment);
        await campus.StartAsync();
        return campus;
    }

    /// <summary>Prepares a campus without starting it, for tests of the start itself and of commands.</summary>
    public static async Task<CampusProcess> PrepareAsync(CampusSettings settings)
    {
        var (data, configuration) = await settings.PrepareAsync();
        return Over(data, configuration, settings.Environment);
    }

    /// <summary>Starts it; a second start listens on the same address as the first.</summary>
    public async Task StartAsync()
    {
        process = Run(["--urls", address?.GetLeftPart(UriPartial.Authority) ?? "http://127.0.0.1:0"]);
        address = await process.WaitForLineAsync(ListeningOn, StartTime);
    }

    /// <summary>Asks it to stop, and waits.</summary>
    public Task StopAsync() => process!.StopAsync();

    /// <summary>Ends it with SIGKILL.</summary>
    public Task KillAsync() => process!.KillAsync();

    /// <summary>Runs the host with arguments of your own, beside what is running.</summary>
    public ChildProcess Run(params string[] arguments) =>
        ChildProcess.Start("dotnet", [SourceTree.WebAssembly, .. arguments], environment, SourceTree.Web);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    internal static CampusProcess Over(string data, IReadOnlyDictionary<string, string?> configuration, string environmentName) =>
        new(data, configuration, environmentName);

    private static Uri? ListeningOn(string line)
    {
        const string Sentence = "ParticipatieCampus listens on ";
        var at = line.IndexOf(Sentence, StringComparison.Ordinal);
        return at < 0 ? null : new Uri(line[(at + Sentence.Length)..].Split(' ')[0]);
    }
}
