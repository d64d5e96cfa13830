using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Xapi;

/// <summary>A file goes through the campus without ever being whole in its memory.</summary>
public sealed class LargeFileTests
{
    private const int Chunk = 1024 * 1024;
    private const int Chunks = 300;

    [Fact]
    public async Task A_file_that_is_larger_than_the_memory_goes_in_and_comes_out()
    {
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings
        {
            Extra = new Dictionary<string, string?>
            {
                // 192 MB, in hexadecimal as the runtime wants it.
                ["DOTNET_GCHeapHardLimit"] = "C000000",
                ["Xapi:MaxAttachmentBytes"] = "400000000",
                ["Xapi:MaxMultipartBytes"] = "500000000",
            },
        });
        using var lrs = new Lrs(campus);
        var statement = Parts.Statement(Guid.NewGuid(), [1]);
        (statement["attachments"]![0]!["sha2"], statement["attachments"]![0]!["length"]) = (Sum(), (long)Chunk * Chunks);

        using var posted = await lrs.SendAsync(HttpMethod.Post, "/xapi/statements", new LargeFile(statement));
        posted.StatusCode.ShouldBe(HttpStatusCode.OK, await posted.Content.ReadAsStringAsync());

        using var got = await lrs.SendAsync(HttpMethod.Get, $"/xapi/statements?statementId={statement["id"]}&attachments=true", (HttpContent?)null);
        await using var body = await got.Content.ReadAsStreamAsync();
        (await LengthAsync(body)).ShouldBeGreaterThan((long)Chunk * Chunks);
    }

    private static byte[] ChunkOf(int number) => Enumerable.Repeat((byte)number, Chunk).ToArray();

    private static string Sum()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var number = 0; number < Chunks; number++)
        {
            hash.AppendData(ChunkOf(number));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<long> LengthAsync(Stream body)
    {
        var (buffer, length) = (new byte[Chunk], 0L);
        while (await body.ReadAsync(buffer) is > 0 and var read)
        {
            length += read;
        }
        return length;
    }

    /// <summary>A request that is made while it is sent.</summary>
    private sealed class LargeFile : HttpContent
    {
        private readonly JsonObject statement;

        public LargeFile(JsonObject statement)
        {
            this.statement = statement;
            Headers.TryAddWithoutValidation("Content-Type", $"multipart/mixed; boundary={Parts.Boundary}");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await WriteAsync($"--{Parts.Boundary}\r\nContent-Type: application/json\r\n\r\n{statement.ToJsonString()}\r\n--{Parts.Boundary}\r\n");
            await WriteAsync($"Content-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {statement["attachments"]![0]!["sha2"]}\r\n\r\n");
            for (var number = 0; number < Chunks; number++)
            {
                await stream.WriteAsync(ChunkOf(number));
            }
            await WriteAsync($"\r\n--{Parts.Boundary}--\r\n");

            async Task WriteAsync(string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
