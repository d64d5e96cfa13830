using Campus.Contents;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Menus;

/// <summary>The menus that editors fill.</summary>
[RequirePermission("ManageMenu")]
internal sealed class MenuListModel(MenuItems items) : PageModel
{
    public IReadOnlyList<ContentItem> Menus { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Menus = await items.MenusAsync(cancellationToken);

    public static string WhereOf(ContentItem menu) => menu.As<AliasPart>()?.Alias switch
    {
        "hoofdmenu" or "main-menu" => "Staat bovenaan elke pagina, achter wat daar altijd staat.",
        "voetmenu" or "footer-menu" => "Staat onderaan elke pagina.",
        _ => "Staat nog nergens op de site.",
    };
}
