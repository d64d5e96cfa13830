using System.Security.Claims;
using Campus.Accounts.Sessions;
using Campus.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Accounts.SignIn;

/// <summary>
/// Looks whether the session of a cookie still exists, and looks at its account again as soon as an administrator changed
/// anybody's, and once a minute otherwise: who signed out or is locked is out at once, and who lost a role has lost it.
/// </summary>
internal static class SessionCheck
{
    /// <summary>Stamped by whoever changes what a session knows of an account.</summary>
    public const string Stamp = "accounts";

    /// <summary>Where a cookie keeps the id of its session.</summary>
    public const string Session = "session";

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var person = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        // A cookie of before there were sessions has none; its owner signs in once more.
        if (!context.Properties.Items.TryGetValue(Session, out var id) || id is null || person is null
            || !await services.GetRequiredService<KnownSessions>().IsOpenAsync(id, person, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }
        await ValidateAccountAsync(context);
        var sessions = services.GetRequiredService<OpenSessions>();
        if (context.Principal is null)
        {
            await sessions.EndAsync(person, id, context.HttpContext.RequestAborted);
            return;
        }
        sessions.Current = id;
    }

    private static async Task ValidateAccountAsync(CookieValidatePrincipalContext context)
    {
        var stamps = context.HttpContext.RequestServices.GetRequiredService<IStamps>();
        var current = await stamps.CurrentAsync(Stamp, context.HttpContext.RequestAborted);
        var properties = context.Properties;
        if ((properties.Items.TryGetValue(Stamp, out var seen) ? seen : "") == current)
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            return;
        }
        // A cookie without a date is always due. The date is put back, or the new cookie would never be sent.
        var issued = properties.IssuedUtc;
        properties.IssuedUtc = null;
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        properties.IssuedUtc = issued;
        properties.Items[Stamp] = current;
    }
}
