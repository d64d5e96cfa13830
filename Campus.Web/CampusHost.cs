using Campus.Contents;
using Campus.Editorial;
using Campus.Platform;
using Campus.Web.Security;
using Campus.Web.Start;

namespace Campus.Web;

/// <summary>Puts services and pipeline of the campus together.</summary>
internal static class CampusHost
{
    private static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    public static void AddCampus(
        this IServiceCollection services, ModuleCatalog modules, IConfiguration configuration, IWebHostEnvironment environment)
    {
        var folders = new CampusFolders(
            Path.GetFullPath(configuration["Campus:Data"] ?? "App_Data", environment.ContentRootPath),
            ContentFolder(configuration, environment));
        var database = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddCampusPlatform(modules, folders).AddCampusDb(database, folders).AddCampusKeys();
        services.AddSingleton(new CampusProgram(typeof(CampusHost).Assembly.Location));
        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<DatabaseReady>("database");
        services.AddCampusRateLimits(configuration);
        services.AddOutputCache(options => options.AddPolicy(PageCaching.Anonymous, new AnonymousPagePolicy()));
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddCampusCookies(environment);
        services.AddHsts(options =>
        {
            options.MaxAge = OneYear;
            options.IncludeSubDomains = configuration.GetValue("Hsts:IncludeSubDomains", false);
        });
        services.AddRazorPages(options => options.RootDirectory = "/")
            .AddRazorOptions(options => options.PageViewLocationFormats.Add("/Shared/{0}.cshtml"));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddTrustedProxies(configuration);
        foreach (var module in modules.Modules)
        {
            module.Startup.ConfigureServices(services, configuration);
        }
    }

    public static void UseCampus(this WebApplication app, ModuleCatalog modules)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseCampusErrors();
        app.UseMiddleware<AcceptedRequests>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
        app.UseResponseCompression();
        app.UseContentPreview();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<PrivateAnswers>();
        app.UseAuthorization();
        app.UseStrangerLimits();
        app.UseOutputCache();
        app.UseAntiforgery();
        app.MapStaticAssets().WithMetadata(new OpenToAllAttribute("Style, script and fonts hold nothing about anybody."));
        app.MapRazorPages().WithStaticAssets();
        app.MapCampusHealth();
        foreach (var module in modules.Modules)
        {
            module.Startup.Configure(app);
        }
    }

    // From source the recipes stand beside the host; a published campus carries them along.
    private static string ContentFolder(IConfiguration configuration, IWebHostEnvironment environment)
    {
        if (configuration["Campus:Content"] is { } configured)
        {
            return Path.GetFullPath(configured, environment.ContentRootPath);
        }
        var beside = Path.Combine(environment.ContentRootPath, "..", "content");
        return Path.GetFullPath(Directory.Exists(beside) ? beside : Path.Combine(AppContext.BaseDirectory, "content"));
    }
}
