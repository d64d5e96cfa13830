using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Beheer.People;
using Campus.Accounts.Data;
using Campus.Accounts.Memberships;
using Campus.Accounts.Organisations;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Beheer.Memberships;

/// <summary>Makes somebody a member of an organisation, on the word of an administrator.</summary>
[RequirePermission("ManageOrganisations")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class AddMembershipModel(
    CampusDb db, UserManager<CampusUser> users, OrganisationChoice organisations, MembershipChanges changes) : PageModel
{
    [BindProperty(Name = "organisatie", SupportsGet = true)]
    [Display(Name = "Gemeente of organisatie")]
    [Required(ErrorMessage = "Kies een organisatie.")]
    [MaxLength(255)]
    public string? Organisation { get; set; }

    [BindProperty(Name = "rol")]
    [Display(Name = "Rol")]
    public MembershipRole Role { get; set; }

    public CampusUser Person { get; private set; } = null!;

    public IReadOnlyList<string> OrganisationNames { get; private set; } = [];

    public IEnumerable<SelectListItem> Roles { get; } =
        Enum.GetValues<MembershipRole>().Select(role => new SelectListItem(MembershipWords.Of(role), role.ToString()));

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        // A form that was only opened is not filled in wrong.
        ModelState.Clear();
        return await FindAsync(id, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        var chosen = await organisations.FindAsync(Organisation, cancellationToken, mayBeEmpty: false);
        if (chosen.Id is null && !string.IsNullOrWhiteSpace(Organisation))
        {
            ModelState.AddModelError("organisatie", chosen.Problem ?? "Kies een organisatie.");
        }
        if (!Enum.IsDefined(Role))
        {
            ModelState.AddModelError("rol", "Kies een rol uit de lijst.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var wanted = new Membership(chosen.Id!, Role);
        if (!await db.InTransactionAsync(
            token => changes.BeginAsync(id, wanted, Verification.Administrator, token), cancellationToken))
        {
            ModelState.AddModelError("organisatie", $"{Person.Name} is dit daar al.");
            return Page();
        }
        return Redirect($"{UsersModel.Address}/{id}/organisaties?gedaan=toegevoegd");
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        Person = (await users.FindByIdAsync(id))!;
        OrganisationNames = await organisations.NamesAsync(cancellationToken);
        return Person is not null;
    }
}
