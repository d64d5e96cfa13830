using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Campus.TestKit;

namespace Campus.HttpTests.Access;

/// <summary>Nobody costs the campus memory by sending much: every route, with a large body of each kind, and no credential.</summary>
public sealed partial class StrangerTests
{
    private const int Megabyte = 1024 * 1024;
    private const int BodySize = 24 * Megabyte;
    private const long MostGrowth = 40 * Megabyte;

    private static readonly string[] Types =
    [
        "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=grens", "multipart/mixed; boundary=grens",
        "text/plain", "application/octet-stream",
    ];

    [Fact]
    public async Task No_route_keeps_in_memory_what_nobody_sends()
    {
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings
        {
            Extra = new Dictionary<string, string?>
            {
                // Collect early, so that what is measured is what is held: 4 MB, in hexadecimal as the runtime wants it.
                ["DOTNET_GCgen0size"] = "400000",
                ["RateLimits:SignInPerMinute"] = "100000",
                ["RateLimits:WritesPerMinute"] = "100000",
            },
        });
        using var nobody = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.Zero })
        {
            BaseAddress = campus.Address,
        };
        // What a page needs the first time anybody asks for it is not what a large body costs.
        var requests = Requests().ToList();
        foreach (var (method, url, _) in requests.DistinctBy(request => (request.Method, request.Url)))
        {
            await SendAsync(nobody, method, url, Types[1], size: 100);
        }

        List<string> costly = [];
        foreach (var (method, url, type) in requests)
        {
            var before = campus.ForgetPeakMemory();
            var status = await SendAsync(nobody, method, url, type, BodySize);
            var growth = campus.PeakMemory - before;
            if (growth > MostGrowth || (int?)status >= 500)
            {
                costly.Add($"{method} {url} as {type}: {growth / Megabyte} MB, {status}");
            }
        }
        costly.ShouldBeEmpty();
    }

    // In the short form of the tests a closed page gets one type each, and an open one all.
    private static IEnumerable<(HttpMethod Method, string Url, string Type)> Requests()
    {
        var urls = RouteTable.Rows.Keys
            .Select(route => RoleTests.RequestFor(route).RequestUri!.OriginalString).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var (url, place) in urls.SelectMany(Variants).Select((url, place) => (url, place)))
        {
            foreach (var type in TestRun.IsLong || IsOpen().IsMatch(url) ? Types : [Types[place % Types.Length]])
            {
                yield return (HttpMethod.Post, url, type);
                yield return (HttpMethod.Put, url, type);
            }
        }
    }

    private static string[] Variants(string url) =>
        url.StartsWith("/xapi", StringComparison.Ordinal) ? [url, $"{url}?method=GET", $"{url}?method=PUT"] : [url];

    private static async Task<HttpStatusCode?> SendAsync(HttpClient nobody, HttpMethod method, string url, string type, int size)
    {
        using var request = new HttpRequestMessage(method, url) { Content = new Endless(type, size) };
        request.Headers.Add("X-Experience-API-Version", "1.0.3");
        try
        {
            using var answer = await nobody.SendAsync(request);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            // Hung up on while sending, which is a refusal as well.
            return null;
        }
    }

    [GeneratedRegex("^/(xapi|account|weergave|setup|fout|api|_|beheer/markdown)")]
    private static partial Regex IsOpen();

    /// <summary>A body that is made while it is sent, without a length up front: the door cannot refuse it by that.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly int size;

        public Endless(string type, int size)
        {
            this.size = size;
            Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Start());
            var chunk = Enumerable.Repeat((byte)'a', 64 * 1024).ToArray();
            for (var sent = 0; sent < size; sent += chunk.Length)
            {
                await stream.WriteAsync(chunk.AsMemory(0, Math.Min(chunk.Length, size - sent)));
            }
        }

        private byte[] Start() => Headers.ContentType!.MediaType switch
        {
            "application/json" => "\""u8.ToArray(),
            "application/x-www-form-urlencoded" => "content="u8.ToArray(),
            "multipart/form-data" => "--grens\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\n"u8.ToArray(),
            "multipart/mixed" => "--grens\r\nContent-Type: application/json\r\n\r\n\""u8.ToArray(),
            _ => [],
        };

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
