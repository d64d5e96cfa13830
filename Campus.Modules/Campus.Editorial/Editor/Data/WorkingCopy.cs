using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor.Data;

/// <summary>What editors are typing in an item: one copy that they share, not validated, saved field by field.</summary>
internal sealed class WorkingCopy
{
    public required string ContentItemId { get; init; }
    public required string ContentType { get; init; }

    /// <summary>The item; null when nothing differs from the newest version.</summary>
    public string? Json { get; set; }

    /// <summary>The newest version as it was when the copy was made, for a merge when it is no longer the newest; null for a new item.</summary>
    public string? Base { get; set; }

    public string? DisplayText { get; set; }

    /// <summary>What it is called, in the form in which it is searched.</summary>
    public string? SearchText { get; set; }

    /// <summary>Goes up with every change, also after the copy was stored: tells editors that what they see is old.</summary>
    public int Revision { get; set; }

    /// <summary>The last change of every unit: its revision and who made it, as JSON.</summary>
    public string Changes { get; set; } = "{}";

    /// <summary>The ids of the last acts, so that one sent twice has one effect.</summary>
    public string Acts { get; set; } = "";

    public DateTime ChangedUtc { get; set; }
    public string? ChangedBy { get; set; }
    public string? ChangedByName { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<WorkingCopy>(copy =>
    {
        copy.ToTable("WorkingCopies");
        copy.HasKey(row => row.ContentItemId);
        copy.Property(row => row.ContentItemId).HasMaxLength(26);
        copy.Property(row => row.ContentType).HasMaxLength(255);
        copy.Property(row => row.Revision).IsConcurrencyToken();
        copy.Property(row => row.ChangedBy).HasMaxLength(255);
        copy.HasIndex(row => row.ChangedUtc);
    });
}
