using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

/// <summary>What the catalogue needs to know about a published course; made from the item when it is published.</summary>
internal sealed class CourseIndex
{
    public required string CourseId { get; init; }
    public required string VersionId { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }
    public required string Summary { get; set; }
    public string? ThemeId { get; set; }
    public required string Form { get; set; }
    public required string Level { get; set; }
    public int Minutes { get; set; }
    public int Modules { get; set; }
    public int Lessons { get; set; }
    public DateTime? PublishedUtc { get; set; }
    public required string SearchText { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<CourseIndex>(index =>
    {
        index.ToTable("CourseIndex");
        index.HasKey(row => row.CourseId);
        index.Property(row => row.CourseId).HasMaxLength(CourseTables.IdLength);
        index.Property(row => row.VersionId).HasMaxLength(CourseTables.IdLength);
        index.Property(row => row.Slug).HasMaxLength(CourseTables.NameLength);
        index.Property(row => row.Title).HasMaxLength(CourseTables.NameLength);
        index.Property(row => row.ThemeId).HasMaxLength(CourseTables.IdLength);
        index.Property(row => row.Form).HasMaxLength(20);
        index.Property(row => row.Level).HasMaxLength(20);
        index.HasIndex(row => row.Slug);
    });
}
