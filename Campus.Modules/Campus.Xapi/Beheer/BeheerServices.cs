using Campus.Xapi.Beheer.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Beheer;

internal static class BeheerServices
{
    public static void Add(IServiceCollection services) => services.AddScoped<CredentialList>();
}
