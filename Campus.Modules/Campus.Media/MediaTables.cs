using Microsoft.EntityFrameworkCore;

namespace Campus.Media;

/// <summary>A folder that somebody made; folders that files stand in are there by themselves.</summary>
internal sealed class MediaFolder
{
    public required string Path { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<MediaFolder>(folder =>
    {
        folder.ToTable("MediaFolders");
        folder.HasKey(row => row.Path);
        folder.Property(row => row.Path).HasMaxLength(400);
    });
}

/// <summary>An address that a file had before. Content keeps the address it was written with, and finds the file by it.</summary>
internal sealed class MediaAlias
{
    public required string OldPath { get; init; }
    public required string Path { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<MediaAlias>(alias =>
    {
        alias.ToTable("MediaAliases");
        alias.HasKey(row => row.OldPath);
        alias.Property(row => row.OldPath).HasMaxLength(400);
        alias.Property(row => row.Path).HasMaxLength(400);
        alias.HasIndex(row => row.Path);
    });
}

/// <summary>That an item names a file, by the path as the item has it.</summary>
internal sealed class MediaUse
{
    public required string ContentItemId { get; init; }
    public required string Path { get; init; }

    /// <summary>Whether the version that visitors see names it.</summary>
    public bool Published { get; set; }

    /// <summary>Whether the newest version names it.</summary>
    public bool Latest { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<MediaUse>(use =>
    {
        use.ToTable("MediaUses");
        use.HasKey(row => new { row.ContentItemId, row.Path });
        use.Property(row => row.ContentItemId).HasMaxLength(26);
        use.Property(row => row.Path).HasMaxLength(400);
        use.HasIndex(row => row.Path);
    });
}

internal static class MediaTables
{
    public static void Configure(ModelBuilder model)
    {
        MediaFile.Configure(model);
        MediaFolder.Configure(model);
        MediaAlias.Configure(model);
        MediaUse.Configure(model);
    }
}
