using System.Net.Http.Headers;
using System.Text;
using Campus.Platform;
using Campus.Xapi.Attachments;
using Campus.Xapi.Http;
using Campus.Xapi.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Forwarding;

/// <summary>
/// Makes the body of a batch. An LRS may not push statements without the files it has of them (xAPI 1.0.3 Communication
/// 1.5.2), so those go along, streamed from the store of files.
/// </summary>
internal sealed class OutgoingContent(IServiceScopeFactory scopes, IFileStore files)
{
    public async Task<Batch> PrepareAsync(
        IReadOnlyList<QueuedStatement> statements, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var attached = await scope.ServiceProvider.GetRequiredService<AttachmentStore>()
            .OfAsync([.. statements.Select(statement => statement.Position)], cancellationToken);
        return new Batch(Encoding.UTF8.GetBytes($"[{string.Join(',', statements.Select(statement => statement.Json))}]"), attached);
    }

    /// <summary>The body, to be sent once.</summary>
    public async Task<HttpContent> OpenAsync(Batch batch, CancellationToken cancellationToken)
    {
        var json = new ByteArrayContent(batch.Json);
        json.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Json);
        if (batch.Files.Count == 0)
        {
            return json;
        }
        var parts = new MultipartContent("mixed", Guid.NewGuid().ToString("N")) { json };
        foreach (var file in batch.Files)
        {
            if (await files.OpenAsync(AttachmentStore.PathOf(file.Sha2), cancellationToken) is { } stream)
            {
                var part = new StreamContent(stream);
                part.Headers.TryAddWithoutValidation("Content-Type", file.HeaderValue);
                part.Headers.TryAddWithoutValidation("Content-Transfer-Encoding", "binary");
                part.Headers.TryAddWithoutValidation(PartRules.HashHeader, file.Sha2);
                parts.Add(part);
            }
        }
        return parts;
    }

    internal sealed record Batch(byte[] Json, IReadOnlyList<AttachedFile> Files);
}
