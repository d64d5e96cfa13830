using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Attachments;

/// <summary>A file in the store of files, by its SHA-2 sum. It is there before any statement refers to it.</summary>
internal sealed class AttachmentFileRow
{
    /// <summary>SHA-512 in hexadecimal digits.</summary>
    public const int LongestSum = 128;

    public required string Sha2 { get; init; }
    public long Length { get; init; }

    /// <summary>When it was last brought along: a statement that was sent with it may not be stored yet.</summary>
    public DateTime OfferedUtc { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<AttachmentFileRow>(file =>
    {
        file.ToTable("AttachmentFiles");
        file.HasKey(row => row.Sha2);
        file.Property(row => row.Sha2).HasMaxLength(LongestSum);
        file.HasIndex(row => row.OfferedUtc);
    });
}

/// <summary>A statement that a file came along with. A file without any such row is swept.</summary>
internal sealed class StatementAttachmentRow
{
    /// <summary>The statement's place in the store, see <see cref="Data.Moment"/>.</summary>
    public long Stored { get; init; }
    public required string Sha2 { get; init; }

    /// <summary>What this statement says the file is.</summary>
    public required string ContentType { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<StatementAttachmentRow>(attachment =>
    {
        attachment.ToTable("StatementAttachments");
        attachment.HasKey(row => new { row.Stored, row.Sha2 });
        attachment.Property(row => row.Sha2).HasMaxLength(AttachmentFileRow.LongestSum);
        attachment.HasIndex(row => row.Sha2);
    });
}
