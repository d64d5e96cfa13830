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
    private readonly CampusFolders folders = new(TestRun.NewFolder("storage"), "");
    private readonly List<ServiceProvider> machines = [];
    private DatabaseOptions options = new();

    public string Folder => folders.Data;

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, bool migrate = true)
    {
        var database = new TestDatabase();
        database.options = new DatabaseOptions
        {
            Provider = provider,
            ConnectionString = provider == DatabaseProvider.Postgres ? await PostgresCluster.CreateDatabaseAsync() : null,
        };
        if (migrate)
        {
            await using var scope = database.Machine().CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CampusDb>().Database.MigrateAsync();
        }
        return database;
    }

    /// <summary>The services of one process; several of them are several machines on one database.</summary>
    public ServiceProvider Machine(Action<IServiceCollection>? more = null)
    {
        var modules = Web.CampusModules.Catalog();
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
