using Campus.Contents.About;
using Campus.Platform;
using Campus.Theme;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Settings;

internal static class SettingsServices
{
    public static IServiceCollection AddSiteSettings(this IServiceCollection services)
    {
        foreach (var name in SettingName.OfSite)
        {
            services.AddSingleton(name);
        }
        return services
            .AddSingleton<SettingsCache>()
            .AddScoped<SiteSettings>().AddScoped<ISiteSettings>(provider => provider.GetRequiredService<SiteSettings>())
            .AddScoped<SiteFacts>().AddScoped<ISiteIdentity, SiteFacts>().AddScoped<IMailSender, SiteFacts>()
            .AddScoped<SettingsChanges>().AddScoped<AboutTexts>();
    }
}
