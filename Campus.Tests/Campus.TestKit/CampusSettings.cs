using Campus.Platform;

namespace Campus.TestKit;

/// <summary>How a campus under test is set up: its database, its folder, its configuration.</summary>
public sealed record CampusSettings
{
    private const string Template = "template";

    /// <summary>The database to run on.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Whether the setup recipe has run already: a copy of a campus that was set up once per run.</summary>
    public bool Warm { get; init; } = true;

    /// <summary>The environment of the host.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>More configuration, by its keys.</summary>
    public IReadOnlyDictionary<string, string?> Extra { get; init; } = new Dictionary<string, string?>();

    /// <summary>Makes folder and database, and gives the configuration that points at them.</summary>
    internal async Task<(string Data, Dictionary<string, string?> Configuration)> PrepareAsync()
    {
        var data = TestRun.NewFolder("campus");
        var database = $"campus_{Guid.NewGuid():N}";
        var template = $"{Template}_{Provider}".ToLowerInvariant();
        if (Warm)
        {
            await TestRun.OnceAsync(template, () => MakeTemplateAsync(template));
            CopyFolder(Path.Combine(TestRun.Folder, template), data);
        }
        var connection = Provider == DatabaseProvider.Postgres
            ? await PostgresCluster.CreateDatabaseAsync(database, Warm ? template : null)
            : null;
        return (data, Configure(data, connection));
    }

    private async Task MakeTemplateAsync(string name)
    {
        var data = Directory.CreateDirectory(Path.Combine(TestRun.Folder, name)).FullName;
        var connection = Provider == DatabaseProvider.Postgres
            ? $"{await PostgresCluster.CreateDatabaseAsync(name)};Pooling=false"
            : null;
        var plain = new CampusSettings { Provider = Provider, Warm = false };
        await using var campus = CampusProcess.Over(data, plain.Configure(data, connection), plain.Environment);
        await campus.StartAsync();
        await campus.StopAsync();
    }

    private Dictionary<string, string?> Configure(string data, string? connection)
    {
        var configuration = new Dictionary<string, string?>
        {
            ["Campus:Data"] = data,
            ["Database:Provider"] = Provider.ToString(),
            // Tests sign in far more often than a town hall, and nobody steals their passwords.
            ["Accounts:HashRounds"] = "1000",
            ["RateLimits:SignInPerMinute"] = "1000000",
            ["RateLimits:WritesPerMinute"] = "1000000",
        };
        if (connection is not null)
        {
            configuration["Database:ConnectionString"] = connection;
        }
        foreach (var (key, value) in Extra)
        {
            configuration[key] = value;
        }
        return configuration;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
