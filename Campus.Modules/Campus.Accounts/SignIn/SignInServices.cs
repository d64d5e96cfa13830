using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campus.Accounts.SignIn;

/// <summary>Signing in with a password, and with a code where that is asked.</summary>
internal static class SignInServices
{
    public static void AddSignInCookies(this AuthenticationBuilder authentication)
    {
        authentication
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
                options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme).AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        authentication.Services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SignInCookie>()
            .AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SecondStepCookies>();
    }

    public static IServiceCollection AddSignIn(this IServiceCollection services) => services
        .AddSingleton<BrowserTries>().AddScoped<KnownBrowser>().AddScoped<SignInAttempts>()
        .AddScoped<PasswordSignIn>().AddScoped<OwnerCheck>().AddScoped<HalfwaySignIn>().AddScoped<CodeSignIn>()
        .AddSingleton<AccountCache>().AddScoped<KnownAccounts>().AddSingleton<IAuthorizationHandler, TwoStepsFirst>();
}
