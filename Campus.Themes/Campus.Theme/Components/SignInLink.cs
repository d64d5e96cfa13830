using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campus.Theme;

/// <summary>Where to sign in, wherever the module for accounts put that, and back to this page afterwards.</summary>
internal static class SignInLink
{
    public static string For(HttpContext http)
    {
        var cookie = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var address = http.Request.PathBase + cookie.LoginPath;
        var isWorthReturningTo = HttpMethods.IsGet(http.Request.Method)
            && http.Response.StatusCode == StatusCodes.Status200OK
            && http.Request.Path.HasValue
            && !http.Request.Path.StartsWithSegments("/account");
        return isWorthReturningTo
            ? address + QueryString.Create(cookie.ReturnUrlParameter, http.Request.Path + http.Request.QueryString)
            : address;
    }
}
