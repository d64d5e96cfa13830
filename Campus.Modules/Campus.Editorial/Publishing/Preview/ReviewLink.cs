using Campus.Editorial.Moments;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>A link with which somebody without an account sees a draft. The token itself is with whoever has the link.</summary>
internal sealed class ReviewLink
{
    public required string Id { get; init; }
    public required string ContentItemId { get; init; }

    /// <summary>SHA-256 of the token in hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>For whom it is, in the editor's words.</summary>
    public required string Name { get; init; }

    public string? CreatedBy { get; init; }
    public DateTime CreatedUtc { get; init; }
    public DateTime ExpiresUtc { get; init; }
    public DateTime? RevokedUtc { get; set; }
    public DateTime? LastUsedUtc { get; set; }
    public int Uses { get; set; }

    public bool IsOpen(DateTime now) => RevokedUtc is null && now < ExpiresUtc;

    /// <summary>Whether it works and until when, in words.</summary>
    public string State(DateTime now) => RevokedUtc is not null ? "Ingetrokken" : IsOpen(now) ? $"Werkt tot {DutchMoment.Words(ExpiresUtc)}" : "Verlopen";

    public static void Configure(ModelBuilder model) => model.Entity<ReviewLink>(link =>
    {
        link.ToTable("ReviewLinks");
        link.HasKey(row => row.Id);
        link.Property(row => row.Id).HasMaxLength(26);
        link.Property(row => row.ContentItemId).HasMaxLength(26);
        link.Property(row => row.TokenHash).HasMaxLength(64);
        link.Property(row => row.Name).HasMaxLength(100);
        link.Property(row => row.CreatedBy).HasMaxLength(255);
        link.HasIndex(row => row.TokenHash).IsUnique();
        link.HasIndex(row => new { row.ContentItemId, row.CreatedUtc });
    });
}
