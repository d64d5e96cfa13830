using System.Net;
using Campus.Platform;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Campus.Web.Security;

/// <summary>
/// The proxies whose word about a visitor's address and https is believed: those of this machine, and what
/// <c>Proxy:KnownNetworks</c> names. Of a row of proxies each has to be known; what stands before the first unknown one is a
/// stranger's own invention.
/// </summary>
internal static class TrustedProxies
{
    private const string Setting = "Proxy:KnownNetworks";
    private static readonly char[] Between = [',', ';', ' '];

    public static void AddTrustedProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var networks = Read(configuration);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null;
            foreach (var network in networks)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
    }

    // As one text, as an environment variable has it, or as a list.
    private static List<IPNetwork> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        var texts = section.GetChildren().Select(child => child.Value ?? "").Append(section.Value ?? "");
        return [.. texts.SelectMany(text => text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(Parse)];
    }

    private static IPNetwork Parse(string text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }
        return IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0
            ? network
            : throw new CampusException($"{Setting} holds '{text}'; give addresses such as 10.0.0.5 or networks such as 10.0.0.0/8.");
    }
}
