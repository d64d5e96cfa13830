using System.Net;
using System.Net.Sockets;
using Campus.Platform;

namespace Campus.Web.Start;

/// <summary>What must be in order before anything is touched; each refusal is one sentence.</summary>
internal static class StartChecks
{
    private const string BaseUrl = "Campus:BaseUrl";

    public static void PortIsFree(WebApplication app)
    {
        var urls = app.Configuration["urls"] ?? app.Configuration["ASPNETCORE_URLS"] ?? "http://localhost:5080";
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var address = BindingAddress.Parse(url);
            if (address.Port == 0)
            {
                continue;
            }
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, address.Port);
                probe.Start();
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new CampusException(
                    $"Port {address.Port} is in use by another program; stop that program or start with --urls http://localhost:PORT.",
                    exception);
            }
        }
    }

    /// <summary>
    /// The address people use stands in every mail; a wrong one is found out only by whoever gets the mail.
    /// </summary>
    public static void AddressIsGood(WebApplication app)
    {
        if (app.Configuration[BaseUrl] is not { Length: > 0 } configured)
        {
            return;
        }
        if (!Uri.TryCreate(configured, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw new CampusException($"{BaseUrl} is '{configured}'; give the whole address that people use, such as https://campus.gemeente.nl.");
        }
    }

    /// <summary>Whether links in mail can only guess where the campus is.</summary>
    public static bool AddressIsUnknown(WebApplication app) =>
        !app.Environment.IsDevelopment() && string.IsNullOrEmpty(app.Configuration[BaseUrl]) && app.Configuration["AllowedHosts"] is null or "" or "*";

    public static void DataFolderIsWritable(CampusFolders folders)
    {
        try
        {
            Directory.CreateDirectory(folders.Data);
            var probe = Path.Combine(folders.Data, $".write-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CampusException(
                $"The folder {folders.Data} cannot be written; make it writable or point Campus:Data at another folder.", exception);
        }
    }
}
