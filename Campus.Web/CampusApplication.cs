using Campus.Platform;
using Campus.Web.Security;
using Campus.Web.Start;

namespace Campus.Web;

/// <summary>Builds the campus, prepares its database, and then serves it or runs one command.</summary>
internal static class CampusApplication
{
    public static async Task<int> RunAsync(string[] args)
    {
        // Words before the first option are a command: `recipe plan FILE --json`.
        var command = args.TakeWhile(arg => !arg.StartsWith('-')).Any() ? args : [];
        var app = Build(command.Length > 0 ? [] : args);
        if (command.Length == 0)
        {
            StartChecks.PortIsFree(app);
        }
        var folders = app.Services.GetRequiredService<CampusFolders>();
        StartChecks.AddressIsGood(app);
        StartChecks.DataFolderIsWritable(folders);
        PrivateFiles.MakePrivate(folders, app.Services.GetRequiredService<DatabaseOptions>(), app.Logger);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await ActivatorUtilities.CreateInstance<DatabaseSetup>(scope.ServiceProvider).RunAsync(CancellationToken.None);
        }
        if (command.Length > 0)
        {
            return await CommandLine.RunAsync(app.Services, command);
        }
        app.Lifetime.ApplicationStarted.Register(() => StartMessage.Print(app));
        await app.RunAsync();
        return 0;
    }

    /// <summary>The whole application, before anything is read from or written to disk.</summary>
    internal static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.ConfigureCampusLogging();
        builder.ConfigureCampusTelemetry();
        var modules = CampusModules.Catalog();
        builder.Services.AddCampus(modules, builder.Configuration, builder.Environment);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        // The two longest parts of a start know nothing of each other: the model of the database, and the pages. Who first
        // needs the model waits for it, and hears what is wrong with it.
        _ = Task.Run(() => ReadModel(app.Services));
        app.UseCampus(modules);
        return app;
    }

    private static void ReadModel(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<CampusDb>().Model;
    }
}
