using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Sessions;

/// <summary>The devices on which somebody is signed in, and the way to sign them out from here.</summary>
[RequirePermission("ManageOwnAccount")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class DevicesModel(OpenSessions sessions, SignInManager<CampusUser> signIn, ICurrentUser user, IAudit audit, CampusDb db) : PageModel
{
    public const string Address = "/account/apparaten";
    private const int Most = 50;

    /// <summary>The session to end.</summary>
    [BindProperty]
    public string? Session { get; set; }

    [FromQuery(Name = "gedaan")]
    public string? What { get; set; }

    public string? Done => What switch
    {
        "een" => "Dat apparaat is afgemeld.",
        "andere" => "Alle andere apparaten zijn afgemeld.",
        _ => null,
    };

    public string? Current => sessions.Current;

    public IReadOnlyList<StoredSession> Shown { get; private set; } = [];

    public int More { get; private set; }

    public bool HasOthers => Shown.Count > 1;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await sessions.OfAsync(user.Id!, cancellationToken);
        // This one first: who looks for it is about to end the others.
        Shown = [.. all.OrderByDescending(session => session.Id == Current).Take(Most)];
        More = all.Count - Shown.Count;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var own = Session == Current;
        if (Session is { } id)
        {
            await EndAsync(token => sessions.EndAsync(user.Id!, id, token), cancellationToken);
        }
        if (own)
        {
            await signIn.SignOutAsync();
            return RedirectToPage("/Accounts/SignIn/SignOut");
        }
        return Redirect($"{Address}?gedaan=een");
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellationToken)
    {
        await EndAsync(token => sessions.EndOthersAsync(user.Id!, token), cancellationToken);
        return Redirect($"{Address}?gedaan=andere");
    }

    private Task EndAsync(Func<CancellationToken, Task<bool>> end, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                if (await end(token))
                {
                    audit.Record("User", "SessionsEnded", user.Id!);
                }
            },
            cancellationToken);
}
