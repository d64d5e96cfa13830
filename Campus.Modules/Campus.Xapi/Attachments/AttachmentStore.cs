using Campus.Platform;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Attachments;

/// <summary>
/// Keeps files by the sum of their content. A file is noted before it is written, and written before a statement that
/// refers to it is stored: so whatever happens in between, there is no statement without its file, and no file unknown.
/// </summary>
internal sealed class AttachmentStore(CampusDb db, IFileStore files, TimeProvider time)
{
    public const string Folder = "xapi/attachments";

    private const string NoteSql =
        """
        INSERT INTO "AttachmentFiles" ("Sha2", "Length", "OfferedUtc") VALUES (@sha2, @length, @now)
        ON CONFLICT ("Sha2") DO UPDATE SET "OfferedUtc" = excluded."OfferedUtc"
        """;

    public static string PathOf(string sha2) => $"{Folder}/{sha2[..2]}/{sha2}";

    /// <summary>Keeps the files of a request; returns when they are on disk.</summary>
    public async Task KeepAsync(ReceivedFiles received, CancellationToken cancellationToken)
    {
        foreach (var file in received.All)
        {
            await NoteAsync(file, cancellationToken);
            if (!await IsThereAsync(file, cancellationToken))
            {
                await files.SaveAsync(PathOf(file.Sha2), file.Read(), cancellationToken);
            }
        }
    }

    /// <summary>The files that came along with statements, each once.</summary>
    public async Task<IReadOnlyList<AttachedFile>> OfAsync(
        IReadOnlyCollection<long> positions, CancellationToken cancellationToken)
    {
        var rows = await db.Set<StatementAttachmentRow>().AsNoTracking()
            .Where(row => positions.Contains(row.Stored)).OrderBy(row => row.Stored).ThenBy(row => row.Sha2)
            .ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(row => row.Sha2).Select(row => new AttachedFile(row.Sha2, row.ContentType))];
    }

    private async Task NoteAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = db.Command(NoteSql);
        command.Add("@sha2", file.Sha2);
        command.Add("@length", file.Length);
        command.Add("@now", time.GetUtcNow().UtcDateTime);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<bool> IsThereAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        await using var there = await files.OpenAsync(PathOf(file.Sha2), cancellationToken);
        return there?.Length == file.Length;
    }
}
