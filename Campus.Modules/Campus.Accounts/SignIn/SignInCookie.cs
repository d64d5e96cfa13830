using System.Security.Claims;
using Campus.Accounts.Mails;
using Campus.Accounts.Sessions;
using Campus.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Campus.Accounts.SignIn;

/// <summary>The cookie <c>campus</c>, and what happens to somebody who may not go on.</summary>
internal sealed class SignInCookie(IHostEnvironment environment) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    private static readonly PathString[] ForPrograms = ["/api", "/xapi"];

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == IdentityConstants.ApplicationScheme)
        {
            Configure(options);
        }
    }

    public void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieNames.Of("campus", environment);
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieNames.Secure(environment);
        options.ExpireTimeSpan = SessionLimits.Remembered;
        options.SlidingExpiration = true;
        options.LoginPath = "/account/inloggen";
        options.LogoutPath = "/account/uitloggen";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToLogin = ToSignIn;
        options.Events.OnRedirectToAccessDenied = ToWhatIsOwed;
    }

    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsProgram(context.Request))
        {
            return Answer(context, StatusCodes.Status401Unauthorized);
        }
        // A path, for the name of the host is whatever the request said it was.
        context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        return Task.CompletedTask;
    }

    private static Task ToWhatIsOwed(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, user) = (context.Request, context.HttpContext.User);
        if (TwoStepsFirst.IsOwedBy(user) && !IsProgram(request) && request.Path != TwoStepPages.TurnOn)
        {
            context.Response.Redirect(TwoStepPages.TurnOnFor(HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : null));
            return Task.CompletedTask;
        }
        CountRefusal(context.HttpContext);
        // The address stays the one that was asked for; the host shows the page that belongs to 403.
        return Answer(context, StatusCodes.Status403Forbidden);
    }

    // The pattern of the address, not what stood in it: that may be anybody's name.
    private static void CountRefusal(HttpContext http)
    {
        var pattern = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        var person = http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? SignInAttempts.Nobody;
        http.RequestServices.GetRequiredService<ISecurityEvents>().Count("User", "Refused", person, new { Page = $"{http.Request.Method} {pattern}" });
    }

    // A script that fetches would follow a redirect and take the sign-in page for its answer.
    private static bool IsProgram(HttpRequest request) =>
        ForPrograms.Any(prefix => request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase))
        || request.Headers["Sec-Fetch-Mode"].ToString() is "cors" or "same-origin"
        || request.Headers.XRequestedWith == "XMLHttpRequest";

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
