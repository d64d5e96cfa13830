using System.Diagnostics;
using System.Net;
using System.Text;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>Slow and hostile clients get an answer that says what is wrong, hold up nobody and leave nothing.</summary>
public sealed class HostileTests(SharedCampus shared)
{
    private const string Json = "Content-Type: application/json";
    private const string Chunked = "Transfer-Encoding: chunked";

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_not_waited_for()
    {
        using var wire = await Wire.ToAsync(shared.Campus);
        using var enough = new CancellationTokenSource();
        await wire.PostAsync(Json, "Content-Length: 100000");
        var trickle = wire.TrickleAsync("[", TimeSpan.FromMilliseconds(300), enough.Token);

        var (status, problem) = await wire.ReadAsync();

        await enough.CancelAsync();
        await trickle;
        status.ShouldBe(408);
        problem!["status"]!.GetValue<int>().ShouldBe(408);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData("Content-Type: multipart/mixed; boundary=abc")]
    public async Task A_body_that_keeps_coming_for_ever_is_not_waited_for_either(string type)
    {
        await using var campus = await StartAsync("Xapi:LongestArrival", "00:00:02");
        using var wire = await Wire.ToAsync(campus);
        using var enough = new CancellationTokenSource();
        await wire.PostAsync(type, Chunked);
        await wire.SendAsync($"{"--abc\r\nContent-Type: application/json\r\n\r\n".Length:x}\r\n--abc\r\nContent-Type: application/json\r\n\r\n\r\n");
        var trickle = wire.TrickleAsync($"400\r\n{new string(' ', 1024)}\r\n", TimeSpan.FromMilliseconds(100), enough.Token);

        var (status, problem) = await wire.ReadAsync();

        await enough.CancelAsync();
        await trickle;
        status.ShouldBe(408);
        problem!["detail"]!.GetValue<string>().ShouldContain("2 seconds");
    }

    [Fact]
    public async Task Hundreds_of_slow_clients_keep_nobody_waiting()
    {
        List<Wire> wires = [];
        for (var i = 0; i < 300; i++)
        {
            var wire = await Wire.ToAsync(shared.Campus);
            await wire.PostAsync(i % 2 == 0 ? Json : "Content-Type: multipart/mixed; boundary=abc", "Content-Length: 100000");
            await wire.SendAsync("--abc\r\nContent-Type: application/json\r\n\r\n[");
            wires.Add(wire);
        }
        using var lrs = new Lrs(shared.Campus);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++)
        {
            await lrs.StoreAsync(Lrs.New(Guid.NewGuid()));
        }
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(4));
        ThreadPool.ThreadCount.ShouldBeLessThan(200);
        wires.ForEach(wire => wire.Dispose());
    }

    public static TheoryData<string, string, int> Broken => new()
    {
        { $"{Json}|Content-Length: 99999999999", "", 413 },
        { $"{Json}|Content-Length: 20000000", "[", 413 },
        { "Content-Type: multipart/mixed; boundary=abc|Content-Length: 99999999999", "--abc\r\n", 413 },
        { $"{Json}|Content-Length: 5", "[1,2,3]", 400 },
        { $"{Json}|Content-Length: 500", "[]", 408 },
        { $"{Json}|{Chunked}", "zz\r\n[]\r\n", 400 },
        { $"{Json}|{Chunked}", "2\r\n[]", 408 },
        { $"{Json}|Content-Encoding: gzip|Content-Length: 2", "[]", 415 },
        { $"{Json}|Content-Encoding: br, gzip|Content-Length: 2", "[]", 415 },
        { "Content-Length: 2", "[]", 400 },
        { "Content-Type: application/json; charset=\"|Content-Length: 1", "[", 400 },
        { "Content-Type: multipart/mixed; boundary=abc|Content-Length: 7", "--abc\r\n", 400 },
        { "Content-Type: multipart/mixed; boundary=\"\"|Content-Length: 7", "--abc\r\n", 400 },
        { $"Content-Type: multipart/mixed; boundary={"b".PadRight(500, 'b')}|Content-Length: 7", "--abc\r\n", 400 },
        { "Content-Type: multipart/mixed; boundary=a\tb|Content-Length: 7", "--abc\r\n", 400 },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_body_that_is_not_what_its_headers_say_is_refused_as_such(string headers, string body, int expected)
    {
        using var wire = await Wire.ToAsync(shared.Campus);
        await wire.PostAsync(headers.Split('|'));
        await wire.SendAsync(body);
        var (status, problem) = await wire.ReadAsync();
        status.ShouldBe(expected, problem?.ToString());
        problem!["title"]!.GetValue<string>().ShouldNotBeEmpty();
        problem["status"]!.GetValue<int>().ShouldBe(expected);
    }

    [Fact]
    public async Task A_form_that_stands_for_a_request_is_held_to_the_limits_too()
    {
        using var wire = await Wire.ToAsync(shared.Campus);
        using var enough = new CancellationTokenSource();
        await wire.SendAsync(
            "POST /xapi/statements?method=PUT HTTP/1.1\r\nHost: campus\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50000\r\n\r\n");
        var trickle = wire.TrickleAsync("a", TimeSpan.FromMilliseconds(300), enough.Token);
        var (status, problem) = await wire.ReadAsync();
        await enough.CancelAsync();
        await trickle;
        status.ShouldBe(408);
        problem!["status"]!.GetValue<int>().ShouldBe(408);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"a\":", 100_000)]
    [InlineData("[", 65)]
    public async Task JSON_that_is_too_deep_is_refused(string opening, int times)
    {
        using var lrs = new Lrs(shared.Campus);
        using var answer = await lrs.SendAsync(HttpMethod.Post, "/xapi/statements", string.Concat(Enumerable.Repeat(opening, times)));
        (await Lrs.ReadAsync(answer, HttpStatusCode.BadRequest))["detail"]!.GetValue<string>().ShouldContain("64 levels");
    }

    [Theory]
    [InlineData("Xapi:MaxAttachments", "2", "at most 2 files")]
    [InlineData("Xapi:MaxAttachmentBytes", "99", "at most 99 bytes")]
    [InlineData("Xapi:MaxMultipartBytes", "1000", "1000 bytes")]
    [InlineData("Xapi:MaxRequestBytes", "100", "at most 100 bytes")]
    public async Task Over_a_limit_of_files_a_request_is_told_which_one(string limit, string value, string says)
    {
        await using var campus = await StartAsync(limit, value);
        using var lrs = new Lrs(campus);
        var files = Enumerable.Range(1, 3).Select(number => Enumerable.Repeat((byte)number, 100).ToArray()).ToArray();
        using var answer = await lrs.SendAsync(HttpMethod.Post, "/xapi/statements", Parts.Of(Parts.Statement(Guid.NewGuid(), files), files));
        (await Lrs.ReadAsync(answer, HttpStatusCode.RequestEntityTooLarge))["detail"]!.GetValue<string>().ShouldContain(says);
        Directory.Exists(Path.Combine(campus.Data, "files", "xapi")).ShouldBeFalse();
    }

    [Fact]
    public async Task Whatever_is_changed_in_a_request_with_files_there_is_no_failure_of_the_server()
    {
        using var lrs = new Lrs(shared.Campus);
        var random = new Random(20261122);
        var file = Enumerable.Range(0, 400).Select(number => (byte)number).ToArray();
        var good = await Parts.Of(Parts.Statement(Guid.NewGuid(), file), file).ReadAsByteArrayAsync();
        for (var i = 0; i < (TestRun.IsLong ? 20_000 : 1_500); i++)
        {
            using var answer = await lrs.SendAsync(HttpMethod.Post, "/xapi/statements", new Parts().Bytes(Mutated(good, random)).Content());
            ((int)answer.StatusCode).ShouldBeOneOf(200, 400, 409, 413);
        }
    }

    private static byte[] Mutated(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var changes = random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 60), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(0, Math.Min(random.Next(1, 200), bytes.Count)));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.ASCII.GetBytes($"\r\n--{Parts.Boundary}\r\n"));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add((byte)'-');
                    break;
            }
        }
        return [.. bytes];
    }

    private static Task<CampusHost> StartAsync(string setting, string value) =>
        CampusHost.StartNewAsync(new CampusSettings { Extra = new Dictionary<string, string?> { [setting] = value } });
}
