using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Attachments;

/// <summary>
/// Removes files that no statement refers to: those of requests that were refused at the last moment, and those whose
/// statements were erased. Also what is left of files that were being written when a process died.
/// </summary>
internal sealed class AttachmentSweep(
    CampusDb db, IFileStore files, TimeProvider time, AttachmentSweep.Unknown unknown) : IRecurringWork
{
    // Longer than any request takes: a file that was offered now may be waiting for its statement.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(12);

    public string Name => "xapi-attachments";

    public TimeSpan Every => TimeSpan.FromHours(3);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await RemoveUnusedAsync(Patience, cancellationToken);
        await RemoveLeftoversAsync(cancellationToken);
    }

    /// <summary>Removes files that no statement refers to and that were not offered lately.</summary>
    public async Task RemoveUnusedAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - patience;
        var unused = await Unused(before).Select(file => file.Sha2).ToListAsync(cancellationToken);
        foreach (var sha2 in unused)
        {
            await RemoveAsync(sha2, before, cancellationToken);
        }
    }

    private IQueryable<AttachmentFileRow> Unused(DateTime before) =>
        db.Set<AttachmentFileRow>().Where(file =>
            file.OfferedUtc < before && !db.Set<StatementAttachmentRow>().Any(attachment => attachment.Sha2 == file.Sha2));

    // The row is held while the file goes: somebody who brings the same file notes it after this, and writes it anew.
    private Task RemoveAsync(string sha2, DateTime before, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                if (await Unused(before).Where(file => file.Sha2 == sha2).ExecuteDeleteAsync(token) == 1)
                {
                    await files.DeleteAsync(AttachmentStore.PathOf(sha2), token);
                }
            },
            cancellationToken);

    // What has another name than a sum is being written now, or was when a process died: then it is still there next
    // time.
    private async Task RemoveLeftoversAsync(CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var path in files.ListAsync(AttachmentStore.Folder, cancellationToken))
        {
            if (path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal))
            {
                found.Add(path);
            }
        }
        foreach (var path in found.Where(unknown.Paths.Contains))
        {
            await files.DeleteAsync(path, cancellationToken);
        }
        unknown.Paths = found;
    }

    /// <summary>What the last run in this process could not place.</summary>
    internal sealed class Unknown
    {
        public HashSet<string> Paths { get; set; } = [];
    }
}
