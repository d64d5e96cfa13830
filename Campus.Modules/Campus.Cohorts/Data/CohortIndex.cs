using Campus.Cohorts.Seats;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Data;

/// <summary>What lists and seats need to know of a published group; made from the item when it is published.</summary>
internal sealed class CohortIndex
{
    public required string CohortId { get; init; }
    public required string VersionId { get; set; }
    public required string Title { get; set; }

    /// <summary>The last step of its address on the site.</summary>
    public required string Slug { get; set; }

    /// <summary>Whether it is on the site: taken off it goes on for who is in it, and nobody can apply.</summary>
    public bool IsOnSite { get; set; }

    public required string CourseId { get; set; }

    /// <summary>The organisation whose people it is for; null when it is open to all.</summary>
    public string? OrganisationId { get; set; }

    /// <summary>The seats of an organisation that it draws from; null when its maximum alone counts.</summary>
    public Guid? PoolId { get; set; }

    public DateTime? OpensUtc { get; set; }
    public DateTime DeadlineUtc { get; set; }
    public DateTime StartUtc { get; set; }
    public DateTime EndUtc { get; set; }
    public DateTime CancelUntilUtc { get; set; }
    public int OfferWithinDays { get; set; }
    public bool NeedsApproval { get; set; }

    /// <summary>
    /// Whether the coordinator of the applicant's organisation approves; otherwise who runs groups does.
    /// </summary>
    public bool IsApprovedByCoordinator { get; set; }

    public int Minimum { get; set; }
    public string? Place { get; set; }
    public bool IsOnline { get; set; }

    public CohortTerms Terms =>
        new(OpensUtc, DeadlineUtc, StartUtc, CancelUntilUtc, OfferWithinDays, NeedsApproval) { IsOnSite = IsOnSite };

    public static void Configure(ModelBuilder model) => model.Entity<CohortIndex>(index =>
    {
        index.ToTable("CohortIndex");
        index.HasKey(row => row.CohortId);
        index.Property(row => row.CohortId).HasMaxLength(CohortTables.IdLength);
        index.Property(row => row.VersionId).HasMaxLength(CohortTables.IdLength);
        index.Property(row => row.CourseId).HasMaxLength(CohortTables.IdLength);
        index.Property(row => row.OrganisationId).HasMaxLength(CohortTables.IdLength);
        index.Property(row => row.Title).HasMaxLength(CohortTables.NameLength);
        index.Property(row => row.Slug).HasMaxLength(CohortTables.NameLength);
        index.Property(row => row.Place).HasMaxLength(CohortTables.NameLength);
        index.Ignore(row => row.Terms);
        index.HasIndex(row => row.Slug);
        index.HasIndex(row => row.CourseId);
        index.HasIndex(row => row.StartUtc);
        index.HasIndex(row => row.OrganisationId);
    });
}
