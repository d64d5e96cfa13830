using Campus.Contents;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Menus;

internal static class MenuScreens
{
    public static IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Beheer, "Menu’s", "/beheer/menus", ContentPermissions.ManageMenu.Name, 420, "menu-2"),
        new(MenuPlace.Beheer, "Startpagina", "/beheer/startpagina", ContentPermissions.SetHomepage.Name, 430, "home"),
    ];

    public static IServiceCollection AddMenus(this IServiceCollection services) =>
        services.AddSingleton<EditorMenuCache>().AddScoped<IMenuSource, EditorMenu>().AddScoped<MenuItems>();
}
