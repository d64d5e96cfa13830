using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Data;

/// <summary>
/// A statement that is also found by what another says, because it refers to it, directly or in steps (xAPI 1.0.3
/// Communication 2.1.3, StatementRefs): the columns repeat what <c>Of</c> says. Apart from the statements, for there are few.
/// </summary>
internal sealed class StatementAliasRow
{
    public long Stored { get; init; }
    public long Of { get; init; }
    public long? ActorKey { get; init; }
    public long VerbKey { get; init; }
    public long? ActivityKey { get; init; }
    public long AuthorityKey { get; init; }
    public Guid? Registration { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<StatementAliasRow>(alias =>
    {
        alias.ToTable("StatementAliases");
        alias.HasKey(row => new { row.Stored, row.Of });
        alias.HasIndex(row => new { row.ActorKey, row.Stored });
        alias.HasIndex(row => new { row.VerbKey, row.Stored });
        alias.HasIndex(row => new { row.ActivityKey, row.Stored });
        alias.HasIndex(row => new { row.AuthorityKey, row.Stored });
        alias.HasIndex(row => new { row.Registration, row.Stored });
    });
}

/// <summary>An agent besides actor and authority of what a statement refers to.</summary>
internal sealed class StatementAliasAgentRow
{
    public long AgentKey { get; init; }
    public bool Related { get; init; }
    public long Stored { get; init; }
    public long Of { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<StatementAliasAgentRow>()
        .ToTable("StatementAliasAgents").HasKey(row => new { row.AgentKey, row.Related, row.Stored, row.Of });
}

/// <summary>An activity besides the object of what a statement refers to.</summary>
internal sealed class StatementAliasActivityRow
{
    public long ActivityKey { get; init; }
    public bool Related { get; init; }
    public long Stored { get; init; }
    public long Of { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<StatementAliasActivityRow>()
        .ToTable("StatementAliasActivities").HasKey(row => new { row.ActivityKey, row.Related, row.Stored, row.Of });
}
