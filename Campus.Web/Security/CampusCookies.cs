using Campus.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Campus.Web.Security;

/// <summary>The cookies of the framework itself, as strict as those of the campus.</summary>
internal static class CampusCookies
{
    public static void AddCampusCookies(this IServiceCollection services, IWebHostEnvironment environment)
    {
        services.AddAntiforgery(options => options.Cookie = new FormCookie(!environment.IsDevelopment())
        {
            Name = CookieNames.Of(CookieNames.Form, environment),
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = CookieNames.Of("campus-once", environment);
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = CookieNames.Secure(environment);
        });
    }

    // The framework's own "always" refuses to show a form where TLS is not seen, as behind a proxy that does not tell.
    // A page
    // may be read there; what the browser does not send back is the cookie.
    private sealed class FormCookie(bool secure) : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure |= secure;
            return options;
        }
    }
}
