using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campus.Platform;

/// <summary>
/// The names of the campus's cookies. Outside Development they begin with <c>__Host-</c>: a browser takes such a cookie only
/// over https, for this host alone and for all of it, so no neighbour on the same domain can put one in.
/// </summary>
public static class CookieNames
{
    /// <summary>The cookie that goes with every form.</summary>
    public const string Form = "campus-form";

    /// <summary>The colours that a visitor chose.</summary>
    public const string Theme = "campus-theme";

    /// <summary>The name of a cookie in this environment.</summary>
    public static string Of(string name, IHostEnvironment environment) => environment.IsDevelopment() ? name : $"__Host-{name}";

    /// <summary>The name of a cookie where this request is handled.</summary>
    public static string Of(string name, HttpContext http) => Of(name, http.RequestServices.GetRequiredService<IHostEnvironment>());

    /// <summary>Whether such a cookie goes over https only.</summary>
    public static CookieSecurePolicy Secure(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
