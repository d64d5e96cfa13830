using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Accounts.Organisations;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Beheer.People;

/// <summary>Makes an account for somebody and invites them by mail.</summary>
[RequirePermission("EditUsers")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class InviteUserModel(CampusDb db, Invitations invitations, GivenRights rights, OrganisationChoice organisations) : PageModel
{
    [BindProperty]
    public UserInput Input { get; set; } = new();

    [BindProperty]
    [Display(Name = "Rollen")]
    public List<string> Wanted { get; set; } = [];

    public RoleChoices Choices { get; private set; } = null!;

    public IReadOnlyList<string> OrganisationNames { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Wanted = [.. Choices.Givable.Where(role => role.Name == RoleNames.Learner).Select(role => role.Id)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var organisation = await organisations.FindAsync(Input.Organisation, cancellationToken);
        if (organisation.Problem is not null)
        {
            ModelState.AddModelError("Input.Organisation", organisation.Problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var roles = Choices.Givable.Where(role => Wanted.Contains(role.Id)).ToList();
        var (id, problem) = await invitations.InviteAsync(Input.Facts(organisation.Id), roles, cancellationToken);
        if (problem is not null)
        {
            ModelState.AddModelError("Input.Email", problem);
            return Page();
        }
        return Redirect($"{UsersModel.Address}/{id}?gedaan=uitgenodigd");
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Choices = await RoleChoices.ReadAsync(db, rights, cancellationToken);
        OrganisationNames = await organisations.NamesAsync(cancellationToken);
    }
}
