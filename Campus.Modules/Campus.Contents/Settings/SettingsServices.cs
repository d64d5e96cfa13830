using Campus.Contents.About;
using Campus.Platform;
using Campus.Theme;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Settings;

internal static class SettingsServices
{
    public static IEnumerable<MenuItem> Menu =>
        [new(MenuPlace.Beheer, "Instellingen", SettingsModel.Address, ContentPermissions.ManageSettings.Name, 700, "settings")];

    public static IServiceCollection AddSiteSettings(this IServiceCollection services) => services
        .AddSingleton<SettingsCache>()
        .AddScoped<SiteSettings>().AddScoped<ISiteSettings>(provider => provider.GetRequiredService<SiteSettings>())
        .AddScoped<SiteFacts>().AddScoped<ISiteIdentity, SiteFacts>().AddScoped<IMailSender, SiteFacts>()
        .AddScoped<SettingsChanges>().AddScoped<AboutTexts>()
        .AddScoped<IAuditWords, ContentWords>();
}
