using Campus.Platform;

namespace Campus.Xapi.Beheer;

internal static class BeheerMenu
{
    public static IEnumerable<MenuItem> Items =>
    [
        new(MenuPlace.Beheer, "Leerdata", "/beheer/xapi/uitspraken", XapiPermissions.View, 600, "database"),
        new(MenuPlace.Beheer, "Sleutels", "/beheer/xapi", XapiPermissions.Manage, 610, "key"),
        new(MenuPlace.Beheer, "Doorsturen", "/beheer/xapi/doorsturen", XapiPermissions.Manage, 620, "send"),
    ];
}
