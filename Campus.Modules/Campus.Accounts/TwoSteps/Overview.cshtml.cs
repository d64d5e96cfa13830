using Campus.Accounts.Codes;
using Campus.Accounts.Data;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Accounts.TwoSteps;

/// <summary>Whether two steps are on, and what one can do about that.</summary>
[RequirePermission("ManageOwnAccount")]
[BeforeTwoSteps]
internal sealed class OverviewModel(UserManager<CampusUser> users, CodeCheck codes) : PageModel
{
    /// <summary>What just happened, to tell on the page.</summary>
    [FromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    public DateTime? Since { get; private set; }

    public int Left { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }
        Since = user.TwoStepsSinceUtc;
        Left = await codes.LeftAsync(user, cancellationToken);
        return Page();
    }
}
