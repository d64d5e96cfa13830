using System.Net;
using System.Net.Sockets;

namespace Campus.TestKit;

/// <summary>A real SMTP server (aiosmtpd) that keeps what it gets in a Maildir.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly ChildProcess process;

    private SmtpServer(ChildProcess process, int port, string folder)
    {
        this.process = process;
        Port = port;
        Mail = new MailFolder(Path.Combine(folder, "new"));
    }

    /// <summary>The port it listens on, at 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>What it received.</summary>
    public MailFolder Mail { get; }

    /// <summary>Starts one.</summary>
    public static async Task<SmtpServer> StartAsync()
    {
        var folder = Path.Combine(TestRun.NewFolder("smtp"), "maildir");
        var port = FreePort();
        // Debian's own Python has aiosmtpd; another one on the path may not.
        var process = ChildProcess.Start(
            "/usr/bin/python3",
            ["-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Mailbox", folder]);
        await WaitUntilItListensAsync(process, port);
        return new SmtpServer(process, port, folder);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static async Task WaitUntilItListensAsync(ChildProcess process, int port)
    {
        for (var attempt = 0; attempt < 200 && !process.HasExited; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }
        throw new InvalidOperationException($"The SMTP server did not start. It printed:\n{process.Output}");
    }
}
