using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing.Publish;

/// <summary>A draft that was to be published by itself and was not, until somebody looks.</summary>
internal sealed class PublicationProblem
{
    public required string ContentItemId { get; init; }
    public required string Text { get; set; }
    public DateTime AtUtc { get; set; }

    /// <summary>Who planned it.</summary>
    public string? PersonId { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<PublicationProblem>(problem =>
    {
        problem.ToTable("PublicationProblems");
        problem.HasKey(row => row.ContentItemId);
        problem.Property(row => row.ContentItemId).HasMaxLength(26);
        problem.Property(row => row.PersonId).HasMaxLength(26);
        problem.HasIndex(row => row.AtUtc);
    });
}
