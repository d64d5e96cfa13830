using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Campus.HttpTests.Web;

/// <summary>A part of a trace, as it arrived.</summary>
internal sealed record Span(string Source, string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> About);

/// <summary>A receiver of OTLP as others run it, over gRPC. It keeps what came, byte for byte.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private const string Services = "/opentelemetry.proto.collector";
    private readonly WebApplication app;
    private readonly ConcurrentQueue<byte[]> traces = new();
    private readonly ConcurrentQueue<byte[]> metrics = new();

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>All that came, as text in which words can be looked for.</summary>
    public string Everything => string.Concat(traces.Concat(metrics).Select(Encoding.Latin1.GetString));

    // The numbers of fields are those of opentelemetry-proto: trace/v1 and metrics/v1.
    public IReadOnlyList<Span> Spans =>
        [.. from message in traces
            from resource in Parts(message, 1)
            from scope in Parts(resource, 2)
            let source = Text(Parts(Parts(scope, 1).Single(), 1).Single())
            from span in Parts(scope, 2)
            select ReadSpan(source, span)];

    public IReadOnlyList<string> Metrics =>
        [.. from message in metrics
            from resource in Parts(message, 1)
            from scope in Parts(resource, 2)
            from metric in Parts(scope, 2)
            select Text(Parts(metric, 1).Single())];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, socket => socket.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        var collector = new Collector(app);
        app.MapPost($"{Services}.trace.v1.TraceService/Export", context => KeepAsync(context, collector.traces));
        app.MapPost($"{Services}.metrics.v1.MetricsService/Export", context => KeepAsync(context, collector.metrics));
        await app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // A message of gRPC follows a byte about compression and its length; the answer is an empty one.
    private static async Task KeepAsync(HttpContext context, ConcurrentQueue<byte[]> kept)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var bytes = body.ToArray();
        BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1)).ShouldBe(bytes.Length - 5);
        kept.Enqueue(bytes[5..]);
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(new byte[5]);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private static Span ReadSpan(string source, byte[] span) => new(
        source,
        Hex(span, 1),
        Hex(span, 2),
        Hex(span, 4),
        Text(Parts(span, 5).Single()),
        Parts(span, 9).ToDictionary(
            tag => Text(Parts(tag, 1).Single()),
            tag => string.Concat(Parts(Parts(tag, 2).Single(), 1).Select(Text))));

    private static string Hex(byte[] message, int field) => string.Concat(Parts(message, field).Select(Convert.ToHexString));

    private static string Text(byte[] value) => Encoding.UTF8.GetString(value);

    // Protocol buffers: fields of one number that have a length.
    private static IEnumerable<byte[]> Parts(byte[] message, int wanted)
    {
        using var reader = new BinaryReader(new MemoryStream(message));
        while (reader.BaseStream.Position < message.Length)
        {
            var key = reader.Read7BitEncodedInt();
            switch (key & 7)
            {
                case 0: reader.Read7BitEncodedInt64(); break;
                case 1: reader.ReadInt64(); break;
                case 5: reader.ReadInt32(); break;
                default:
                    var value = reader.ReadBytes(reader.Read7BitEncodedInt());
                    if (key >> 3 == wanted)
                    {
                        yield return value;
                    }
                    break;
            }
        }
    }
}
