using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Forwarding;

/// <summary>
/// Another store, and how far it has everything. Its queue is nothing but this place in the order of all statements.
/// </summary>
internal sealed class ForwardingTargetRow
{
    public const int LongestName = 100;
    public const int LongestEndpoint = 500;
    public const int LongestKey = 200;
    public const int LongestProblem = 1000;

    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string Endpoint { get; set; }
    public required string Key { get; set; }

    /// <summary>Protected: the other store wants the secret itself, so a hash would not do.</summary>
    public required string ProtectedSecret { get; set; }
    public required string Version { get; set; }

    /// <summary>A <see cref="ForwardingFilter"/> as JSON.</summary>
    public required string Filter { get; set; }
    public bool Enabled { get; set; }

    /// <summary>The last statement that is dealt with, see <see cref="Data.Moment"/>.</summary>
    public long Position { get; set; }
    public long Sent { get; set; }
    public DateTime? SentUtc { get; set; }

    /// <summary>Failures since the last success.</summary>
    public int Failures { get; set; }
    public string? Problem { get; set; }
    public DateTime? ProblemUtc { get; set; }
    public DateTime TryAgainUtc { get; set; }
    public string? LeasedBy { get; set; }
    public DateTime LeasedUntilUtc { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<ForwardingTargetRow>(target =>
    {
        target.ToTable("ForwardingTargets");
        target.HasKey(row => row.Id);
        target.Property(row => row.Id).HasMaxLength(26);
        target.Property(row => row.Name).HasMaxLength(LongestName);
        target.Property(row => row.Endpoint).HasMaxLength(LongestEndpoint);
        target.Property(row => row.Key).HasMaxLength(LongestKey);
        target.Property(row => row.Version).HasMaxLength(10);
        target.Property(row => row.Problem).HasMaxLength(LongestProblem);
        target.Property(row => row.LeasedBy).HasMaxLength(64);
    });
}

/// <summary>
/// A statement that the other store does not take, with its answer; what it says is read from the statements.
/// </summary>
internal sealed class SetAsideRow
{
    public required string TargetId { get; init; }
    public long Stored { get; init; }
    public Guid StatementId { get; init; }
    public int Status { get; set; }
    public required string Answer { get; set; }
    public DateTime SinceUtc { get; set; }

    /// <summary>Somebody asked to try it again.</summary>
    public bool Again { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<SetAsideRow>(aside =>
    {
        aside.ToTable("ForwardingSetAside");
        aside.HasKey(row => new { row.TargetId, row.Stored });
        aside.Property(row => row.TargetId).HasMaxLength(26);
        aside.Property(row => row.Answer).HasMaxLength(ForwardingTargetRow.LongestProblem);
        aside.HasIndex(row => row.Stored);
        aside.HasOne<ForwardingTargetRow>().WithMany().HasForeignKey(row => row.TargetId).OnDelete(DeleteBehavior.Cascade);
    });
}
