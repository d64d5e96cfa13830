using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Accounts.SignIn;

/// <summary>Signs out on a post only: a link that does it could stand in anybody's page.</summary>
[OpenToAll("Signing out twice is no mistake.")]
internal sealed class SignOutModel(SignInManager<CampusUser> signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return RedirectToPage();
    }
}
