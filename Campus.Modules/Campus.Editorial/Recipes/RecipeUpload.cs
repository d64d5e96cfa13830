using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Recipes;

/// <summary>A recipe that somebody uploaded and may apply once.</summary>
internal sealed class RecipeUpload
{
    public required string Id { get; init; }

    /// <summary>Who uploaded it: nobody else sees its plan.</summary>
    public required string OwnerId { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file: what the plan was about is what is applied.</summary>
    public required string Hash { get; init; }

    public DateTime CreatedUtc { get; init; }
    public DateTime? AppliedUtc { get; set; }

    public string StorePath => $"recipes/{Id}";

    public static void Configure(ModelBuilder model) => model.Entity<RecipeUpload>(upload =>
    {
        upload.ToTable("RecipeUploads");
        upload.HasKey(row => row.Id);
        upload.Property(row => row.Id).HasMaxLength(26);
        upload.Property(row => row.OwnerId).HasMaxLength(255);
        upload.Property(row => row.FileName).HasMaxLength(100);
        upload.Property(row => row.Hash).HasMaxLength(64);
        upload.HasIndex(row => row.CreatedUtc);
        upload.Ignore(row => row.StorePath);
    });
}
