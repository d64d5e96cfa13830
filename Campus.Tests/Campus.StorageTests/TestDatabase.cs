using Campus.Platform;
using Campus.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests;

/// <summary>A migrated, empty database of its own, and services over it as the host registers them.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly CampusFolders folders;
    private readonly DatabaseOptions options;
    private readonly List<ServiceProvider> machines = [];

    private TestDatabase(CampusFolders folders, DatabaseOptions options) => (this.folders, this.options) = (folders, options);

    public string Folder => folders.Data;

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, bool migrate = true)
    {
        var connection = provider == DatabaseProvider.Postgres ? await PostgresCluster.CreateDatabaseAsync() : null;
        var database = Open(provider, TestRun.NewFolder("storage"), connection);
        if (migrate)
        {
            await using var scope = database.Machine().CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CampusDb>().Database.MigrateAsync();
        }
        return database;
    }

    /// <summary>A database that another process made, which also takes it away.</summary>
    public static TestDatabase Open(DatabaseProvider provider, string folder, string? connection) =>
        new(new CampusFolders(folder, ""), new DatabaseOptions { Provider = provider, ConnectionString = connection });

    /// <summary>The words by which another process opens it.</summary>
    public IReadOnlyList<string> Address => [options.Provider.ToString(), Folder, .. options.ConnectionString is { } connection ? [connection] : Array.Empty<string>()];

    /// <summary>The services of one process; several of them are several machines on one database.</summary>
    public ServiceProvider Machine(Action<IServiceCollection>? more = null) => Machine(Web.CampusModules.Catalog(), more);

    /// <summary>The services of a process that knows some modules only.</summary>
    public ServiceProvider Machine(ModuleCatalog modules, Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        services.AddCampusPlatform(modules, folders).AddCampusDb(options, folders);
        more?.Invoke(services);
        var machine = services.BuildServiceProvider();
        machines.Add(machine);
        return machine;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var machine in machines)
        {
            await machine.DisposeAsync();
        }
        SqliteConnection.ClearAllPools();
    }
}
