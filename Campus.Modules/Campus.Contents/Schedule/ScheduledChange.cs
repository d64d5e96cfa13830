using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Schedule;

/// <summary>When an item is to be published or taken off the site by itself.</summary>
internal sealed class ScheduledChange
{
    public required string ContentItemId { get; init; }
    public DateTime? PublishUtc { get; set; }
    public DateTime? ArchiveUtc { get; set; }

    /// <summary>The version to publish, whatever is written after it; null for the draft that is there by then.</summary>
    public string? VersionId { get; set; }

    /// <summary>Who planned it; null when it came with an import.</summary>
    public string? PersonId { get; set; }

    /// <summary>Why it may go on with what the gate found; null without.</summary>
    public string? Reason { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<ScheduledChange>(change =>
    {
        change.ToTable("ScheduledChanges");
        change.HasKey(row => row.ContentItemId);
        change.Property(row => row.ContentItemId).HasMaxLength(26);
        change.Property(row => row.VersionId).HasMaxLength(26);
        change.Property(row => row.PersonId).HasMaxLength(26);
        change.Property(row => row.Reason).HasMaxLength(500);
        change.HasIndex(row => row.PublishUtc);
        change.HasIndex(row => row.ArchiveUtc);
    });
}
