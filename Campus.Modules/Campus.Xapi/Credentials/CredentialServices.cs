using Campus.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Credentials;

internal static class CredentialServices
{
    public static void AddCredentials(this IServiceCollection services)
    {
        services.AddSingleton<CredentialCache>().AddScoped<CredentialLookup>().AddScoped<CredentialCheck>().AddScoped<CredentialChanges>();
        services.AddSingleton<SecretSeal>().AddSingleton<LaunchKeys>().AddSingleton<ILaunchKeys>(provider => provider.GetRequiredService<LaunchKeys>());
        services.AddSingleton<CredentialUse>().AddHostedService(provider => provider.GetRequiredService<CredentialUse>());
        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        services.AddScoped<IRecipeStepHandler, DevelopmentCredentials>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BasicAuthentication>(BasicAuthentication.SchemeName, configureOptions: null);
        RequireScopeAttribute.AddPolicies(services.AddAuthorizationBuilder());
    }
}
