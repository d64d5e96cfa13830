using Campus.Platform;

namespace Campus.Xapi.Beheer;

internal static class BeheerMenu
{
    public static IEnumerable<MenuItem> Items =>
    [
        new(MenuPlace.Beheer, "Sleutels", "/beheer/xapi", XapiPermissions.Manage, 610, "key"),
    ];
}
