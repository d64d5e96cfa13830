using System.Security.Claims;

namespace Campus.Platform;

/// <summary>An entry of one of the site's menus.</summary>
/// <param name="Place">Which menu.</param>
/// <param name="Text">The words on it, in Dutch.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Permission">Who sees it: holders of this permission.</param>
/// <param name="Order">Lower comes first.</param>
/// <param name="Icon">The icon's name in the theme's sprite; null for none.</param>
public sealed record MenuItem(MenuPlace Place, string Text, string Url, string Permission, int Order, string? Icon = null);

/// <summary>The menus of the site.</summary>
public enum MenuPlace
{
    /// <summary>The main navigation in the header.</summary>
    Main,

    /// <summary>The menu of whoever is signed in.</summary>
    Account,

    /// <summary>The side menu of <c>/beheer</c>.</summary>
    Beheer,

    /// <summary>The links at the foot of the page.</summary>
    Footer,
}

/// <summary>Gives the menu entries somebody may see.</summary>
public interface IMenu
{
    /// <summary>The entries of one menu that a person may use, in order.</summary>
    ValueTask<IReadOnlyList<MenuItem>> ForAsync(MenuPlace place, ClaimsPrincipal user, CancellationToken cancellationToken = default);
}

/// <summary>What modules put in each menu; they say so once.</summary>
internal sealed class ModuleMenuItems(ModuleCatalog modules)
{
    private readonly ILookup<MenuPlace, MenuItem> byPlace =
        modules.Modules.SelectMany(module => module.Startup.Menu).ToLookup(item => item.Place);

    public IEnumerable<MenuItem> Of(MenuPlace place) => byPlace[place];
}

internal sealed class ModuleMenu(
    ModuleMenuItems modules, IEnumerable<IMenuSource> sources, IPermissions permissions) : IMenu
{
    public async ValueTask<IReadOnlyList<MenuItem>> ForAsync(
        MenuPlace place, ClaimsPrincipal user, CancellationToken cancellationToken = default)
    {
        List<MenuItem> visible = [];
        List<MenuItem> all = [.. modules.Of(place)];
        foreach (var source in sources)
        {
            all.AddRange(await source.ForAsync(place, cancellationToken));
        }
        foreach (var item in all)
        {
            if (await permissions.HasAsync(user, item.Permission, cancellationToken))
            {
                visible.Add(item);
            }
        }
        return [.. visible.OrderBy(item => item.Order)];
    }
}
