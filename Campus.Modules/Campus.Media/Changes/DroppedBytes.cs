using System.Text.Json;
using Campus.Media.Renditions;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Changes;

/// <summary>Notes bytes that no file has any more, to be taken away after the transaction.</summary>
internal sealed class DroppedMedia(IOutbox outbox, TimeProvider time)
{
    public const string Kind = "media-dropped";

    // Somebody may have just read where the bytes are.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public Task AddAsync(string store, string hash, CancellationToken cancellationToken) => outbox.EnqueueAsync(
        Kind, new Message(store, hash), $"{Kind}:{IdGenerator.NewId()}", time.GetUtcNow().UtcDateTime + Grace, cancellationToken: cancellationToken);

    internal sealed record Message(string Store, string Hash);
}

/// <summary>Takes bytes away that no file has any more, and the narrower images made of them.</summary>
internal sealed class DroppedBytes(CampusDb db, IFileStore files, ImageWidths renditions) : IOutboxHandler
{
    public string Kind => DroppedMedia.Kind;

    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        var (store, hash) = JsonSerializer.Deserialize<DroppedMedia.Message>(payload)!;
        await files.DeleteAsync(store, cancellationToken);
        if (!await db.Set<MediaFile>().AnyAsync(file => file.Hash == hash, cancellationToken))
        {
            await renditions.RemoveAsync(hash, cancellationToken);
        }
    }
}
