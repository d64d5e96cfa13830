using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Accounts.Organisations;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.People;

/// <summary>Everybody with an account, for those who may know everybody.</summary>
[RequirePermission("ListUsers")]
internal sealed class UsersModel(UserList list, OrganisationChoice organisations, GivenRights rights, CampusDb db) : PageModel
{
    public const string Address = "/beheer/gebruikers";

    [BindProperty(Name = "q", SupportsGet = true)]
    [Display(Name = "Zoek")]
    [MaxLength(200)]
    public string? Text { get; set; }

    [BindProperty(Name = "rol", SupportsGet = true)]
    [Display(Name = "Rol")]
    public string? Role { get; set; }

    [BindProperty(Name = "organisatie", SupportsGet = true)]
    [Display(Name = "Organisatie")]
    public string? Organisation { get; set; }

    [BindProperty(Name = "status", SupportsGet = true)]
    [Display(Name = "Status")]
    public string? State { get; set; }

    [FromQuery(Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<UserRow> Found { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => (Total + UserList.PageSize - 1) / UserList.PageSize;

    public bool MayEdit { get; private set; }

    public bool IsFiltered => new[] { Text, Role, Organisation, State }.Any(value => !string.IsNullOrWhiteSpace(value));

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public IReadOnlyList<string> OrganisationNames { get; private set; } = [];

    public IEnumerable<SelectListItem> States { get; } =
        [new("Alle", ""), new("Actief", "actief"), new("Nog niet bevestigd", "onbevestigd"), new("Op slot", "slot")];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayEdit = await rights.HasAsync(AccountPermissions.EditUsers.Name, cancellationToken);
        OrganisationNames = await organisations.NamesAsync(cancellationToken);
        Roles = await RolesAsync(cancellationToken);
        var chosen = await organisations.FindAsync(Organisation, cancellationToken);
        if (chosen.Problem is not null)
        {
            ModelState.AddModelError("organisatie", chosen.Problem);
            return;
        }
        var filter = new UserFilter(Text, string.IsNullOrEmpty(Role) ? null : Role, chosen.Id, Wanted);
        Total = await list.CountAsync(filter, cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, Pages));
        Found = await list.PageAsync(filter, PageNumber, cancellationToken);
    }

    private UserState? Wanted => State switch
    {
        "actief" => UserState.Open,
        "onbevestigd" => UserState.Unconfirmed,
        "slot" => UserState.Locked,
        _ => null,
    };

    private async Task<IReadOnlyList<SelectListItem>> RolesAsync(CancellationToken cancellationToken)
    {
        var roles = await db.Set<CampusRole>()
            .Where(role => role.Name != SystemRoles.Anonymous && role.Name != SystemRoles.Authenticated)
            .OrderBy(role => role.NormalizedName).Select(role => new SelectListItem(role.Name, role.Id)).ToListAsync(cancellationToken);
        return [new SelectListItem("Alle", ""), .. roles];
    }
}
