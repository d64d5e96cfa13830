using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Http;

/// <summary>The whole body of a request, up to a limit. The memory is valid until it is disposed.</summary>
internal readonly struct RequestBody : IDisposable
{
    private readonly PipeReader reader;
    private readonly ReadOnlySequence<byte> buffer;

    private RequestBody(PipeReader reader, ReadOnlySequence<byte> buffer)
    {
        this.reader = reader;
        this.buffer = buffer;
        Json = buffer.IsSingleSegment ? buffer.First : buffer.ToArray();
    }

    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>Reads it; null when it is longer than allowed, which is known before all of it is read.</summary>
    public static async ValueTask<RequestBody?> ReadAsync(
        HttpRequest request, int mostBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > mostBytes)
        {
            return null;
        }
        var reader = request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.Buffer.Length > mostBytes)
            {
                reader.AdvanceTo(result.Buffer.Start);
                return null;
            }
            if (result.IsCompleted)
            {
                return new RequestBody(reader, result.Buffer);
            }
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    public void Dispose() => reader.AdvanceTo(buffer.End);
}
