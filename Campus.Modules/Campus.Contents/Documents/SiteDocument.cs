using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Documents;

/// <summary>A named piece of the site as JSON: a definition, a setting, a layer, a template, an unknown step.</summary>
internal sealed class SiteDocument
{
    /// <summary>What it is, for example <c>ContentTypes</c> or the name of a recipe step.</summary>
    public required string Kind { get; init; }

    /// <summary>Which one of its kind.</summary>
    public required string Key { get; init; }

    /// <summary>Its place among its kind, so that an export has the order in which things came.</summary>
    public int Position { get; init; }

    public required string Json { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<SiteDocument>(document =>
    {
        document.ToTable("SiteDocuments");
        document.HasKey(row => new { row.Kind, row.Key });
        document.Property(row => row.Kind).HasMaxLength(100);
        document.Property(row => row.Key).HasMaxLength(255);
    });
}
