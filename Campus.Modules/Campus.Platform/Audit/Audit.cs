using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Campus.Platform;

/// <summary>Records who did what when. Entries are only ever added.</summary>
public interface IAudit
{
    /// <summary>Adds an entry in the caller's transaction, with the current user as the one who did it.</summary>
    /// <param name="category">For example <c>Content</c>, as in Orchard's audit trail.</param>
    /// <param name="name">What happened, for example <c>Published</c>.</param>
    /// <param name="correlationId">The thing it happened to.</param>
    /// <param name="data">What a reader needs to understand it; never a secret.</param>
    void Record(string category, string name, string correlationId, object? data = null);
}

internal sealed class AuditEntry
{
    public required string EventId { get; init; }
    public required string Category { get; init; }
    public required string Name { get; init; }
    public required string CorrelationId { get; init; }
    public string? UserId { get; init; }
    public string? UserName { get; init; }
    public string? Data { get; init; }
    public DateTime CreatedUtc { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<AuditEntry>(audit =>
    {
        audit.ToTable("AuditEntries");
        audit.HasKey(entry => entry.EventId);
        audit.Property(entry => entry.EventId).HasMaxLength(26);
        audit.Property(entry => entry.Category).HasMaxLength(64);
        audit.Property(entry => entry.Name).HasMaxLength(64);
        audit.Property(entry => entry.CorrelationId).HasMaxLength(64);
        audit.Property(entry => entry.UserId).HasMaxLength(26);
        audit.Property(entry => entry.UserName).HasMaxLength(255);
        audit.HasIndex(entry => new { entry.CreatedUtc, entry.EventId });
        audit.HasIndex(entry => new { entry.Category, entry.CreatedUtc });
        audit.HasIndex(entry => new { entry.CorrelationId, entry.CreatedUtc });
        audit.HasIndex(entry => new { entry.UserId, entry.CreatedUtc });
    });
}

internal sealed class DatabaseAudit(CampusDb db, ICurrentUser user, TimeProvider time) : IAudit
{
    public void Record(string category, string name, string correlationId, object? data = null) =>
        db.Add(new AuditEntry
        {
            EventId = IdGenerator.NewId(),
            Category = category,
            Name = name,
            CorrelationId = correlationId,
            UserId = user.Id,
            UserName = user.Name,
            Data = data is null ? null : JsonSerializer.Serialize(data),
            CreatedUtc = time.GetUtcNow().UtcDateTime,
        });
}
