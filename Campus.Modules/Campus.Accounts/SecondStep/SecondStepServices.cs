using Campus.Accounts.TwoSteps;
using Campus.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campus.Accounts.SecondStep;

/// <summary>Signing in with a password and a code.</summary>
internal static class SecondStepServices
{
    public static void AddSecondStepCookies(this AuthenticationBuilder authentication)
    {
        authentication.AddCookie(IdentityConstants.TwoFactorUserIdScheme).AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        authentication.Services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SecondStepCookies>();
    }

    public static IServiceCollection AddTwoSteps(this IServiceCollection services) => services
        .AddSingleton<IAuthorizationHandler, TwoStepsFirst>()
        .AddScoped<HalfwaySignIn>().AddScoped<CodeSignIn>()
        .AddSingleton<KeySeal>().AddScoped<FreshCodesCookie>().AddScoped<TwoStepMails>().AddScoped<TwoStepChanges>()
        .AddScoped<ICampusCommand, TwoStepsCommand>();
}
