using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>A client that keeps to no rule of HTTP: what a test writes goes over the line as it is.</summary>
internal sealed class Wire : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TcpClient client = new();
    private NetworkStream stream = null!;

    public static async Task<Wire> ToAsync(ICampus campus)
    {
        var wire = new Wire();
        await wire.client.ConnectAsync(campus.Address.Host, campus.Address.Port);
        wire.stream = wire.client.GetStream();
        return wire;
    }

    /// <summary>Writes the start of a POST of statements.</summary>
    public Task PostAsync(params string[] headers) => SendAsync(
        $"POST /xapi/statements HTTP/1.1\r\nHost: campus\r\nAuthorization: Basic {Convert.ToBase64String("campus:campus-dev"u8)}\r\n"
        + $"X-Experience-API-Version: 2.0.0\r\n{string.Join("", headers.Select(header => header + "\r\n"))}\r\n");

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await stream.WriteAsync(bytes);

    /// <summary>Sends a byte now and then until the other side has had enough.</summary>
    public async Task TrickleAsync(string bytes, TimeSpan pause, CancellationToken enough)
    {
        try
        {
            while (!enough.IsCancellationRequested)
            {
                await SendAsync(bytes);
                await Task.Delay(pause, enough);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // Hung up on, or told that it was enough: both are what the test waits for.
        }
    }

    /// <summary>The status of the answer, and the problem it tells of; 0 when the line was cut without one.</summary>
    public async Task<(int Status, JsonNode? Problem)> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var text = new StringBuilder();
        var chunk = new byte[8192];
        try
        {
            while (!IsWhole(text.ToString()) && await stream.ReadAsync(chunk, patience.Token) is > 0 and var read)
            {
                text.Append(Encoding.UTF8.GetString(chunk, 0, read));
            }
        }
        catch (IOException)
        {
            // What came before the line was cut counts.
        }
        var answer = text.ToString();
        if (answer.Length == 0)
        {
            return (0, null);
        }
        var (start, end) = (answer.IndexOf('{'), answer.LastIndexOf('}'));
        return (int.Parse(answer.Split(' ')[1]), start < 0 ? null : JsonNode.Parse(answer[start..(end + 1)]));
    }

    public void Dispose() => client.Dispose();

    private static bool IsWhole(string answer) =>
        answer.Contains("\r\n\r\n", StringComparison.Ordinal) && (answer.EndsWith("0\r\n\r\n", StringComparison.Ordinal) || answer.EndsWith('}'));
}
