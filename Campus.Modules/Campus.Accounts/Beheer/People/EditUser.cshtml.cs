using Campus.Accounts.Data;
using Campus.Accounts.Organisations;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Beheer.People;

/// <summary>Changes what is known of somebody.</summary>
[RequirePermission("EditUsers")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class EditUserModel(UserManager<CampusUser> users, UserChanges changes, OrganisationChoice organisations) : PageModel
{
    [BindProperty]
    public UserInput Input { get; set; } = new();

    public CampusUser Person { get; private set; } = null!;

    public IReadOnlyList<string> OrganisationNames { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        Input = new UserInput
        {
            Name = Person.Name,
            Email = Person.Email!,
            Organisation = await organisations.NameOfAsync(Person.SaidOrganisationId, cancellationToken),
            Function = Person.Function,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        var organisation = await organisations.FindAsync(Input.Organisation, cancellationToken);
        if (organisation.Problem is not null)
        {
            ModelState.AddModelError("Input.Organisation", organisation.Problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var facts = Input.Facts(organisation.Id);
        var newAddress = facts.Email != Person.Email;
        if (await changes.EditAsync(Person, facts, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("", problem);
            return Page();
        }
        return Redirect($"{UsersModel.Address}/{id}?gedaan={(newAddress ? "adres" : "gegevens")}");
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        Person = (await users.FindByIdAsync(id))!;
        OrganisationNames = await organisations.NamesAsync(cancellationToken);
        return Person is not null;
    }
}
