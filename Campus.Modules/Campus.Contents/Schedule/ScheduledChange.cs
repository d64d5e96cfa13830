using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Schedule;

/// <summary>When an item is to be published or taken off the site by itself.</summary>
internal sealed class ScheduledChange
{
    public required string ContentItemId { get; init; }
    public DateTime? PublishUtc { get; set; }
    public DateTime? ArchiveUtc { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<ScheduledChange>(change =>
    {
        change.ToTable("ScheduledChanges");
        change.HasKey(row => row.ContentItemId);
        change.Property(row => row.ContentItemId).HasMaxLength(26);
        change.HasIndex(row => row.PublishUtc);
        change.HasIndex(row => row.ArchiveUtc);
    });
}
