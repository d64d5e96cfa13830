using Campus.Platform;
using Campus.Theme;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Help;

internal static class HelpServices
{
    public static IEnumerable<MenuItem> Menu =>
        [new(MenuPlace.Beheer, "Hulp", HelpModel.Address, Permission.AccessAdminPanel.Name, 990, "help-circle")];

    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services.AddSingleton<Guide>().AddSingleton<IScreenHelp>(provider => provider.GetRequiredService<Guide>());
}
