using Campus.Accounts.Data;
using Campus.Accounts.Sessions;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Accounts.SignIn;

/// <summary>Signs out on a post only: a link that does it could stand in anybody's page.</summary>
[OpenToAll("Signing out twice is no mistake.")]
internal sealed class SignOutModel(
    SignInManager<CampusUser> signIn, OpenSessions sessions, ICurrentUser user, IAudit audit, CampusDb db) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (user.Id is { } id)
        {
            await db.InTransactionAsync(
                async token =>
                {
                    await sessions.EndCurrentAsync(token);
                    audit.Record("User", "SignedOut", id);
                },
                cancellationToken);
        }
        await signIn.SignOutAsync();
        return RedirectToPage();
    }
}
