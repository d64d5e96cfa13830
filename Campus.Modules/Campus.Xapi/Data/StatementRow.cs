using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Data;

/// <summary>The table of statements as migrations know it. Rows are only ever added, by hand-written SQL.</summary>
internal sealed class StatementRow
{
    /// <summary>
    /// <c>stored</c> as a <see cref="Moment"/>. Every statement has one of its own and they rise in the order of commits:
    /// whoever has read up to one never misses a lower one later. So it is key, cursor and partition in one.
    /// </summary>
    public long Stored { get; init; }

    public Guid Id { get; init; }

    /// <summary>
    /// Keys are hashes of identifiers, see <see cref="Statements.Key"/>: short indexes, whatever the IRI's length.
    /// </summary>
    public long? ActorKey { get; init; }
    public long VerbKey { get; init; }
    public long? ActivityKey { get; init; }
    public long AuthorityKey { get; init; }
    public Guid? Registration { get; init; }

    /// <summary>Whether this is a voiding statement; what it voids is in <see cref="StatementReferenceRow"/>.</summary>
    public bool Voids { get; init; }

    public required string Json { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<StatementRow>(statement =>
    {
        statement.ToTable("Statements");
        statement.HasKey(row => row.Stored);
        statement.Property(row => row.Stored).ValueGeneratedNever();
        statement.HasIndex(row => new { row.ActorKey, row.Stored });
        statement.HasIndex(row => new { row.VerbKey, row.Stored });
        // With the verb at hand, activity and verb together read no row in vain; an index of their own would cost every
        // insert a page more.
        statement.HasIndex(row => new { row.ActivityKey, row.Stored, row.VerbKey });
        statement.HasIndex(row => new { row.AuthorityKey, row.Stored });
        statement.HasIndex(row => new { row.Registration, row.Stored });
    });
}

/// <summary>
/// Where a statement is. Apart from the statements, because an id must be unique across all partitions.
/// </summary>
internal sealed class StatementIdRow
{
    public Guid Id { get; init; }
    public long Stored { get; init; }

    public static void Configure(ModelBuilder model) =>
        model.Entity<StatementIdRow>().ToTable("StatementIds").HasKey(row => row.Id);
}

/// <summary>An agent that a statement is found by without being its actor or authority.</summary>
internal sealed class StatementAgentRow
{
    public long AgentKey { get; init; }

    /// <summary>Found with <c>related_agents</c> only.</summary>
    public bool Related { get; init; }

    public long Stored { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<StatementAgentRow>()
        .ToTable("StatementAgents").HasKey(row => new { row.AgentKey, row.Related, row.Stored });
}

/// <summary>An activity that a statement is found by without being its object.</summary>
internal sealed class StatementActivityRow
{
    public long ActivityKey { get; init; }

    /// <summary>Found with <c>related_activities</c> only.</summary>
    public bool Related { get; init; }

    public long Stored { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<StatementActivityRow>()
        .ToTable("StatementActivities").HasKey(row => new { row.ActivityKey, row.Related, row.Stored });
}

/// <summary>A statement whose object is a StatementRef; what it refers to may come later, or never.</summary>
internal sealed class StatementReferenceRow
{
    public long Stored { get; init; }
    public Guid TargetId { get; init; }
    public bool Voids { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<StatementReferenceRow>(reference =>
    {
        reference.ToTable("StatementReferences");
        reference.HasKey(row => row.Stored);
        reference.Property(row => row.Stored).ValueGeneratedNever();
        reference.HasIndex(row => row.TargetId);
    });
}
