using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Data;

/// <summary>The table of statements as migrations know it. Rows are only ever added, by hand-written SQL.</summary>
internal sealed class StatementRow
{
    /// <summary>Rises in the order of commits: who has read up to one never misses a lower one later.</summary>
    public long Seq { get; init; }

    public Guid Id { get; init; }
    public DateTime Stored { get; init; }

    /// <summary>Keys are hashes of identifiers, see <see cref="Statements.Key"/>: short indexes, whatever the IRI's length.</summary>
    public long? ActorKey { get; init; }
    public long VerbKey { get; init; }
    public long? ActivityKey { get; init; }
    public long AuthorityKey { get; init; }
    public Guid? Registration { get; init; }

    /// <summary>The statement that a StatementRef in the object points at.</summary>
    public Guid? RefersTo { get; init; }

    /// <summary>Whether this is a voiding statement; what it voids is <see cref="RefersTo"/>.</summary>
    public bool Voids { get; init; }

    public required string Json { get; init; }
}

/// <summary>An agent that the filter <c>agent</c> finds a statement by without being its actor: its object, or a member of a group.</summary>
internal sealed class StatementAgentRow
{
    public long AgentKey { get; init; }
    public long Seq { get; init; }
}

internal static class StatementTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<StatementRow>(statement =>
        {
            statement.ToTable("Statements");
            statement.HasKey(row => row.Seq);
            statement.Property(row => row.Seq).ValueGeneratedNever();
            statement.HasIndex(row => row.Id).IsUnique();
            statement.HasIndex(row => row.Stored);
            statement.HasIndex(row => new { row.ActorKey, row.Seq });
            statement.HasIndex(row => new { row.VerbKey, row.Seq });
            statement.HasIndex(row => new { row.ActivityKey, row.Seq });
            statement.HasIndex(row => new { row.ActivityKey, row.VerbKey, row.Seq });
            statement.HasIndex(row => new { row.AuthorityKey, row.Seq });
            statement.HasIndex(row => new { row.Registration, row.Seq });
            statement.HasIndex(row => row.RefersTo).HasFilter("\"RefersTo\" IS NOT NULL");
        });
        model.Entity<StatementAgentRow>(agent =>
        {
            agent.ToTable("StatementAgents");
            agent.HasKey(row => new { row.AgentKey, row.Seq });
        });
    }
}
