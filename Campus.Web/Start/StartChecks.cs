using System.Net;
using System.Net.Sockets;
using Campus.Platform;

namespace Campus.Web.Start;

/// <summary>What must be in order before anything is touched; each refusal is one sentence.</summary>
internal static class StartChecks
{
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
