using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campus.Platform;

/// <summary>Where this campus is on the web: for what leaves it, such as mail and the map for search engines.</summary>
public interface ISiteAddress
{
    /// <summary>The whole address of a path of this campus, which starts with a slash.</summary>
    string Of(string path);
}

/// <summary>
/// The name a request was sent to is believed only where that is safe: a stranger can ask for
/// somebody's reset mail with a name of his own in the request, and the link would lead to him.
/// </summary>
internal sealed partial class SiteAddress(
    IConfiguration configuration,
    IHttpContextAccessor http,
    IServer server,
    IHostEnvironment environment,
    ILogger<SiteAddress> logger) : ISiteAddress
{
    public string Of(string path) => Base() + path;

    private string Base()
    {
        if (configuration["Campus:BaseUrl"] is { Length: > 0 } configured)
        {
            return configured.TrimEnd('/');
        }
        var namesAreChecked = environment.IsDevelopment() || configuration["AllowedHosts"] is { Length: > 0 } and not "*";
        if (namesAreChecked && http.HttpContext?.Request is { } request)
        {
            return $"{request.Scheme}://{request.Host}{request.PathBase}";
        }
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "";
        LogGuessed(listening);
        return listening;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Links lead to {Address}, where this server listens: set Campus:BaseUrl to the address people use")]
    private partial void LogGuessed(string address);
}
