using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor.Data;

/// <summary>Something an editor made that is not in the working copy, kept until somebody decides about it.</summary>
internal sealed class KeptPiece
{
    /// <summary>Two people changed the same field: this is the value that came second.</summary>
    public const string Conflict = "Conflict";

    /// <summary>An item inside the item that was taken away.</summary>
    public const string Removed = "Removed";

    public required string Id { get; init; }
    public required string ContentItemId { get; init; }
    public required string Kind { get; init; }

    /// <summary>The unit it belongs to; of a removed item the list it stood in.</summary>
    public required string Unit { get; init; }

    /// <summary>The value of the unit, or the removed item.</summary>
    public required string Json { get; set; }

    /// <summary>Where in its list a removed item stood.</summary>
    public int Position { get; init; }

    public string? By { get; init; }
    public string? ByName { get; init; }
    public DateTime CreatedUtc { get; set; }

    /// <summary>When somebody chose; null as long as nobody did.</summary>
    public DateTime? SettledUtc { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<KeptPiece>(piece =>
    {
        piece.ToTable("KeptPieces");
        piece.HasKey(row => row.Id);
        piece.Property(row => row.Id).HasMaxLength(26);
        piece.Property(row => row.ContentItemId).HasMaxLength(26);
        piece.Property(row => row.Kind).HasMaxLength(20);
        piece.Property(row => row.Unit).HasMaxLength(600);
        piece.Property(row => row.By).HasMaxLength(255);
        piece.HasIndex(row => new { row.ContentItemId, row.SettledUtc });
    });
}
