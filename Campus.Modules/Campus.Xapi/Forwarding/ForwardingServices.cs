using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Forwarding;

internal static class ForwardingServices
{
    public static void AddForwarding(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ForwardingOptions>(configuration.GetSection("Xapi:Forwarding"));
        services.AddScoped<ForwardingTargets>().AddScoped<ForwardingQueue>().AddScoped<TargetLease>();
        services.AddSingleton<ForwardingSecrets>().AddSingleton<OutgoingContent>().AddSingleton<ForwardingClient>();
        services.AddHostedService<Forwarder>();
    }
}
