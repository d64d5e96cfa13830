using Campus.ConformanceTests;
using Campus.Platform;
using Campus.TestKit;

[assembly: AssemblyFixture(typeof(Campuses))]

namespace Campus.ConformanceTests;

/// <summary>One campus per database for all tests; what a test stores it finds by ids and registrations of its own.</summary>
public sealed class Campuses : IAsyncLifetime
{
    private readonly Dictionary<DatabaseProvider, CampusHost> hosts = [];
    private readonly Dictionary<Store, Lrs> clients = [];

    public async ValueTask InitializeAsync()
    {
        var started = await Task.WhenAll(
            CampusHost.StartNewAsync(new CampusSettings { Provider = DatabaseProvider.Sqlite }),
            CampusHost.StartNewAsync(new CampusSettings { Provider = DatabaseProvider.Postgres }));
        (hosts[DatabaseProvider.Sqlite], hosts[DatabaseProvider.Postgres]) = (started[0], started[1]);
        foreach (var store in Enum.GetValues<Store>())
        {
            clients[store] = new Lrs(Host(store), store.Version());
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
        foreach (var host in hosts.Values)
        {
            await host.DisposeAsync();
        }
    }

    internal CampusHost Host(Store store) => hosts[store.Provider()];

    /// <summary>A client that may do everything.</summary>
    internal Lrs On(Store store) => clients[store];
}
