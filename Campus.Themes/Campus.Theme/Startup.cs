using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace Campus.Theme;

/// <summary>What the theme answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MvcOptions>(DutchMessages.AddTo);
        // Dutch letters as themselves: "é" takes two bytes, its character reference eight.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    /// <inheritdoc />
    public override IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Beheer, "Bouwstenen", "/beheer/bouwstenen", Permission.ViewComponents.Name, 900, "layout-grid"),
    ];
}
