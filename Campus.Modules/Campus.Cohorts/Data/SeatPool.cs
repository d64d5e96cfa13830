using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Data;

/// <summary>Seats that an organisation bought, for one group or several. How many are left is counted (R22).</summary>
internal sealed class SeatPool
{
    public Guid Id { get; init; }
    public required string OrganisationId { get; init; }

    /// <summary>What Divosa's own books call the order.</summary>
    public required string OrderRef { get; set; }

    public int Size { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<SeatPool>(pool =>
    {
        pool.ToTable("SeatPools");
        pool.HasKey(row => row.Id);
        pool.Property(row => row.Id).ValueGeneratedNever();
        pool.Property(row => row.OrganisationId).HasMaxLength(CohortTables.IdLength);
        pool.Property(row => row.OrderRef).HasMaxLength(CohortTables.NameLength);
        pool.HasIndex(row => row.OrganisationId);
    });
}
