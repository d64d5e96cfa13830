using Campus.Platform;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Accounts.SignIn;

/// <summary>
/// Looks at an account again as soon as an administrator changed anybody's, and once a minute otherwise: who is locked is
/// out at once, and who lost a role has lost it.
/// </summary>
internal static class SessionCheck
{
    /// <summary>Stamped by whoever changes what a session knows of an account.</summary>
    public const string Stamp = "accounts";

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
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
