using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Parts;

/// <summary>A name by which an item is found: a path or an alias. One name leads to one item.</summary>
internal sealed class ContentName
{
    public const string Path = "path";
    public const string Alias = "alias";

    public required string Kind { get; init; }

    /// <summary>In small letters, for names differ by more than that.</summary>
    public required string Name { get; init; }

    public required string ContentItemId { get; init; }
    public bool Latest { get; set; }
    public bool Published { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<ContentName>(name =>
    {
        name.ToTable("ContentNames");
        name.HasKey(row => new { row.Kind, row.Name });
        name.Property(row => row.Kind).HasMaxLength(10);
        name.Property(row => row.Name).HasMaxLength(1024);
        name.Property(row => row.ContentItemId).HasMaxLength(26);
        name.HasIndex(row => new { row.ContentItemId, row.Kind });
    });
}
