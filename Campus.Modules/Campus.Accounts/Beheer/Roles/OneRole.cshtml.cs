using Campus.Accounts.Data;
using Campus.Accounts.Roles;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Roles;

/// <summary>One role: what it may do in plain words and by name, and who has it.</summary>
[RequirePermission("ManageRoles")]
internal sealed class OneRoleModel(CampusDb db, PermissionBook book, TwoStepRule rule) : PageModel
{
    [FromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    public CampusRole Role { get; private set; } = null!;

    public IReadOnlyList<PermissionGroup> Groups { get; private set; } = [];

    public IReadOnlyList<RoleSentences> Sentences { get; private set; } = [];

    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public bool AsksTwoSteps => rule.Asks(Role);

    /// <summary>How many have it; null for a role that people have by themselves.</summary>
    public int? People { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await db.Set<CampusRole>().AsNoTracking().FirstOrDefaultAsync(role => role.Id == id, cancellationToken) is not { } role)
        {
            return NotFound();
        }
        Role = role;
        Groups = book.Groups(role);
        Sentences = RoleWords.Of(role, Groups);
        Unknown = book.Unknown(role);
        if (role.Name is not (SystemRoles.Anonymous or SystemRoles.Authenticated))
        {
            People = await db.Set<IdentityUserRole<string>>().CountAsync(held => held.RoleId == id, cancellationToken);
        }
        return Page();
    }
}
