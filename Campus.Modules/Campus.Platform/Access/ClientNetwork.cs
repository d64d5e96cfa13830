using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Campus.Platform;

/// <summary>
/// Where a request comes from, as far as it says who: an address of IPv4, and of IPv6 the network of 64 bits. One household
/// or one server has all addresses of such a network to itself, so counting them one by one counts nothing.
/// </summary>
public static class ClientNetwork
{
    private const int NetworkBytes = 8;

    /// <summary>The network that sent this request, as a key to count by.</summary>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Of(address) : "unknown";

    /// <summary>The network of an address.</summary>
    public static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6 || address.AddressFamily == AddressFamily.InterNetwork)
        {
            return address.MapToIPv4().ToString();
        }
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return $"{new IPAddress(bytes)}/64";
    }
}
