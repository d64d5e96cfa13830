using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Forwarding;

internal static class ForwardingServices
{
    public static void Add(IServiceCollection services) =>
        services.AddScoped<ForwardingTargets>().AddScoped<ForwardingQueue>().AddSingleton<ForwardingSecrets>();
}
