using System.Security.Claims;
using Campus.Accounts.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Accounts.SignIn;

/// <summary>
/// Looks whether the session of a cookie still exists, and goes by the account as it is now instead of as the cookie has it:
/// who signed out or is locked is out at once, and who lost a role has lost it.
/// </summary>
internal static class SessionCheck
{
    /// <summary>Where a cookie keeps the id of its session.</summary>
    public const string Session = "session";

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var stopped = context.HttpContext.RequestAborted;
        var person = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        // A cookie of before there were sessions has none; its owner signs in once more.
        if (!context.Properties.Items.TryGetValue(Session, out var id) || id is null || person is null
            || !await services.GetRequiredService<KnownSessions>().IsOpenAsync(id, person, stopped))
        {
            await RejectAsync(context);
            return;
        }
        var sessions = services.GetRequiredService<OpenSessions>();
        var accounts = services.GetRequiredService<KnownAccounts>();
        if (await accounts.FindAsync(context.Principal!, context.Properties.IssuedUtc, stopped) is not { } account)
        {
            await RejectAsync(context);
            await sessions.EndAsync(person, id, stopped);
            return;
        }
        context.ReplacePrincipal(account);
        sessions.Current = id;
    }

    private static Task RejectAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
