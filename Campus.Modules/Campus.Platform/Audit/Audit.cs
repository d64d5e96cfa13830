using System.Text.Json;

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
