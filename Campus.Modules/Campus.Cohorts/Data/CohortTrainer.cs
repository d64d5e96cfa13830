using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Data;

/// <summary>Somebody who guides a published group.</summary>
internal sealed class CohortTrainer
{
    public required string CohortId { get; init; }
    public required string PersonId { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<CohortTrainer>(trainer =>
    {
        trainer.ToTable("CohortTrainers");
        trainer.HasKey(row => new { row.CohortId, row.PersonId });
        trainer.Property(row => row.CohortId).HasMaxLength(CohortTables.IdLength);
        trainer.Property(row => row.PersonId).HasMaxLength(CohortTables.IdLength);
        trainer.HasIndex(row => row.PersonId);
    });
}
