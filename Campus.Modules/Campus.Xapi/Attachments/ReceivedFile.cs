using System.Buffers;
using System.Security.Cryptography;

namespace Campus.Xapi.Attachments;

/// <summary>
/// A file that came in, kept on disk until the request is accepted. It has no name there: when the process ends in any
/// way, the space is free again.
/// </summary>
internal sealed class ReceivedFile : IAsyncDisposable
{
    private const int ChunkSize = 64 * 1024;

    private readonly FileStream content;

    private ReceivedFile(FileStream content) => this.content = content;

    /// <summary>The sum of what came in, by the method that the sender's sum has the length of.</summary>
    public string Sha2 { get; private set; } = "";

    public long Length => content.Length;

    /// <summary>
    /// Whether a sum can be checked here. SHA-224 is not in .NET, and xAPI advises the others (Communication 1.5.2).
    /// </summary>
    public static bool CanCheck(string sha2) => MethodOf(sha2) is not null;

    /// <summary>Reads a file to its end; null when it is longer than allowed.</summary>
    public static async Task<ReceivedFile?> ReceiveAsync(
        Stream source, string sha2, long mostBytes, string folder, CancellationToken cancellationToken)
    {
        var file = new ReceivedFile(CreateNameless(folder));
        try
        {
            if (await file.FillAsync(source, MethodOf(sha2)!.Value, mostBytes, cancellationToken))
            {
                return file;
            }
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        await file.DisposeAsync();
        return null;
    }

    /// <summary>The file from its beginning; it stays open.</summary>
    public Stream Read()
    {
        content.Position = 0;
        return content;
    }

    public ValueTask DisposeAsync() => content.DisposeAsync();

    private static FileStream CreateNameless(string folder)
    {
        try
        {
            var path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{Guid.NewGuid():N}.tmp");
            var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
            File.Delete(path);
            return file;
        }
        catch (IOException exception)
        {
            throw new DiskException(exception);
        }
    }

    private async Task<bool> FillAsync(
        Stream source, HashAlgorithmName method, long mostBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(method);
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            for (var left = mostBytes; await source.ReadAsync(chunk, cancellationToken) is > 0 and var read;)
            {
                left -= read;
                if (left < 0)
                {
                    return false;
                }
                hash.AppendData(chunk, 0, read);
                await WriteAsync(chunk.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
        Sha2 = Convert.ToHexStringLower(hash.GetCurrentHash());
        return true;
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
    {
        try
        {
            await content.WriteAsync(chunk, cancellationToken);
        }
        catch (IOException exception)
        {
            throw new DiskException(exception);
        }
    }

    private static HashAlgorithmName? MethodOf(string sha2) => sha2.Length switch
    {
        64 => HashAlgorithmName.SHA256,
        96 => HashAlgorithmName.SHA384,
        128 => HashAlgorithmName.SHA512,
        _ => null,
    };
}

/// <summary>
/// Our own disk fails: full, or broken. A request that ends too early fails with an exception of the same kind, and is
/// not our fault.
/// </summary>
internal sealed class DiskException(IOException cause) : Exception("A file that came in could not be written.", cause);
