using System.Net;
using System.Net.Sockets;

namespace Campus.TestKit;

/// <summary>
/// A real SMTP server (aiosmtpd) that keeps what it gets in a Maildir. It can be slow, and answers an address such as
/// <c>code550.sam@voorbeeld.nl</c> with that code.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private const string Handler =
        """
        import asyncio, re
        from aiosmtpd.handlers import Mailbox

        class Moody(Mailbox):
            def __init__(self, folder, seconds):
                super().__init__(folder)
                self.seconds = float(seconds)

            @classmethod
            def from_cli(cls, parser, *args):
                return cls(*args)

            async def handle_RCPT(self, server, session, envelope, address, options):
                code = re.match(r'code(\d{3})', address)
                if code:
                    return f'{code[1]} <{address}> is not for us'
                envelope.rcpt_tos.append(address)
                return '250 OK'

            async def handle_DATA(self, server, session, envelope):
                await asyncio.sleep(self.seconds)
                return await super().handle_DATA(server, session, envelope)
        """;

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

    /// <summary>Starts one that takes some time for each mail.</summary>
    public static async Task<SmtpServer> StartAsync(TimeSpan slow = default)
    {
        var folder = TestRun.NewFolder("smtp");
        await File.WriteAllTextAsync(Path.Combine(folder, "moody.py"), Handler);
        var mail = Path.Combine(folder, "maildir");
        var port = FreePort();
        // Debian's own Python has aiosmtpd; another one on the path may not.
        var process = ChildProcess.Start(
            "/usr/bin/python3",
            ["-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{port}", "-c", "moody.Moody", mail, slow.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            new Dictionary<string, string?> { ["PYTHONPATH"] = folder });
        await WaitUntilItListensAsync(process, port);
        return new SmtpServer(process, port, mail);
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
