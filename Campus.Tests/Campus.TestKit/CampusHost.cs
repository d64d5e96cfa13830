using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campus.TestKit;

/// <summary>The campus inside the test's process, on a real socket: services can be reached and the clock can be put forward.</summary>
public sealed class CampusHost : ICampus
{
    private readonly Factory factory;

    private CampusHost(string data, Factory factory)
    {
        Data = data;
        this.factory = factory;
    }

    /// <inheritdoc/>
    public Uri Address => factory.ClientOptions.BaseAddress;

    /// <inheritdoc/>
    public string Data { get; }

    /// <summary>The clock that the campus goes by.</summary>
    public TestClock Clock => factory.Clock;

    /// <summary>The services of the campus.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>Prepares a campus and starts it.</summary>
    public static async Task<CampusHost> StartNewAsync(CampusSettings? settings = null, Action<IServiceCollection>? services = null)
    {
        settings ??= new CampusSettings();
        var (data, configuration) = await settings.PrepareAsync();
        var factory = new Factory(settings, configuration, services);
        factory.UseKestrel(0);
        factory.StartServer();
        return new CampusHost(data, factory);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => factory.DisposeAsync();

    private sealed class Factory(
        CampusSettings settings, Dictionary<string, string?> configuration, Action<IServiceCollection>? services)
        : WebApplicationFactory<Program>
    {
        public TestClock Clock { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(SourceTree.Web).UseEnvironment(settings.Environment);
            builder.UseSetting("urls", "http://127.0.0.1:0").UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (key, value) in configuration)
            {
                builder.UseSetting(key, value);
            }
            builder.ConfigureTestServices(collection =>
            {
                collection.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                services?.Invoke(collection);
            });
        }
    }
}
