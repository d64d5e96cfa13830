using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor.Data;

/// <summary>Somebody who has an item open.</summary>
internal sealed class EditorPresence
{
    /// <summary>Who was not heard of for this long has left.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(35);

    public required string ContentItemId { get; init; }
    public required string UserId { get; init; }
    public string? Name { get; set; }
    public DateTime SeenUtc { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<EditorPresence>(presence =>
    {
        presence.ToTable("EditorPresences");
        presence.HasKey(row => new { row.ContentItemId, row.UserId });
        presence.Property(row => row.ContentItemId).HasMaxLength(26);
        presence.Property(row => row.UserId).HasMaxLength(255);
        presence.HasIndex(row => row.SeenUtc);
    });
}
