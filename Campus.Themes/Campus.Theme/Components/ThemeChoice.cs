using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campus.Theme;

/// <summary>
/// Light or dark as this visitor chose it. The server reads the cookie, so no page flashes in the other colours.
/// </summary>
internal static class ThemeChoice
{
    public const string Light = "light";
    public const string Dark = "dark";

    /// <summary>The choice, or null: then the device decides.</summary>
    public static string? Of(HttpContext http) => Known(http.Request.Cookies[CookieNames.Of(CookieNames.Theme, http)]);

    public static string? Known(string? value) => value is Light or Dark ? value : null;

    // Readable for the script that switches without a request; it says nothing about anybody.
    public static void Remember(HttpContext http, string choice) =>
        http.Response.Cookies.Append(CookieNames.Of(CookieNames.Theme, http), choice, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Path = "/",
            Secure = http.Request.IsHttps || !http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment(),
            IsEssential = true,
        });
}
