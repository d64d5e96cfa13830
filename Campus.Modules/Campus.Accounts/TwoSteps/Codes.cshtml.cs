using Campus.Accounts.Codes;
using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Accounts.TwoSteps;

/// <summary>
/// Shows new recovery codes, to the browser that made them, until somebody says that they are kept. After that nobody can show
/// them: only hashes are stored.
/// </summary>
[RequirePermission("ManageOwnAccount")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CodesModel(UserManager<CampusUser> users, CodeCheck codes, FreshCodesCookie cookie) : PageModel
{
    public const string Address = $"{TwoStepPages.Overview}/codes";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }
        if (cookie.Read(user) is not { } fresh || !await codes.HoldsAnyAsync(user, fresh.Codes, cancellationToken))
        {
            return LocalRedirect(TwoStepPages.Overview);
        }
        Codes = fresh.Codes;
        return Page();
    }

    public IActionResult OnPost()
    {
        cookie.Forget();
        return LocalRedirect(Destination.Local(ReturnUrl, Url) ?? TwoStepPages.Overview);
    }
}
