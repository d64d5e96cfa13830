using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Data;

/// <summary>A command that had its effect: sent again, it has no other.</summary>
internal sealed class DoneCommand
{
    public required string CohortId { get; init; }
    public Guid CommandId { get; init; }
    public DateTime DoneUtc { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<DoneCommand>(command =>
    {
        command.ToTable("SeatCommands");
        command.HasKey(row => new { row.CohortId, row.CommandId });
        command.Property(row => row.CohortId).HasMaxLength(CohortTables.IdLength);
    });
}
