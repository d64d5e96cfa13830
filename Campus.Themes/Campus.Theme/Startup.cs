using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Theme;

/// <summary>What the theme answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.Configure<MvcOptions>(DutchMessages.AddTo);

    /// <inheritdoc />
    public override IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Beheer, "Bouwstenen", "/beheer/bouwstenen", Permission.ViewComponents.Name, 900, "layout-grid"),
    ];
}
