using Campus.Platform;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Campus.Accounts.SignIn;

/// <summary>The cookies of who is halfway, and of devices that gave a code before.</summary>
internal sealed class SecondStepCookies(IHostEnvironment environment) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    private static readonly TimeSpan LongEnoughForACode = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DeviceRemembered = TimeSpan.FromDays(30);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == IdentityConstants.TwoFactorUserIdScheme)
        {
            Configure(options, "campus-halfway", LongEnoughForACode);
        }
        if (name == IdentityConstants.TwoFactorRememberMeScheme)
        {
            Configure(options, "campus-device", DeviceRemembered);
        }
    }

    public void Configure(CookieAuthenticationOptions options)
    {
        // Both cookies have a name.
    }

    private void Configure(CookieAuthenticationOptions options, string name, TimeSpan valid)
    {
        options.Cookie.Name = CookieNames.Of(name, environment);
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieNames.Secure(environment);
        options.ExpireTimeSpan = valid;
        options.SlidingExpiration = false;
    }
}
