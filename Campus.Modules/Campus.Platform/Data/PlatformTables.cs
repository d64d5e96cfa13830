using Microsoft.EntityFrameworkCore;

namespace Campus.Platform;

internal static class PlatformTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("OutboxMessages");
            outbox.HasKey(message => message.Id);
            outbox.Property(message => message.Id).HasMaxLength(26);
            outbox.Property(message => message.Kind).HasMaxLength(50);
            outbox.Property(message => message.DedupKey).HasMaxLength(200);
            outbox.Property(message => message.LeasedBy).HasMaxLength(64);
            outbox.HasIndex(message => message.DedupKey).IsUnique();
            outbox.HasIndex(message => new { message.DoneUtc, message.SetAsideUtc, message.Kind, message.DueUtc });
        });
        model.Entity<WorkLease>(lease =>
        {
            lease.ToTable("WorkLeases");
            lease.HasKey(work => work.Name);
            lease.Property(work => work.Name).HasMaxLength(100);
            lease.Property(work => work.Owner).HasMaxLength(64);
        });
        model.Entity<AuditEntry>(audit =>
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
        model.Entity<DataProtectionKey>(key =>
        {
            key.ToTable("DataProtectionKeys");
            key.HasKey(entry => entry.Name);
            key.Property(entry => entry.Name).HasMaxLength(100);
        });
        model.Entity<Stamp>(stamp =>
        {
            stamp.ToTable("Stamps");
            stamp.HasKey(entry => entry.Name);
            stamp.Property(entry => entry.Name).HasMaxLength(64);
            stamp.Property(entry => entry.Value).HasMaxLength(26);
        });
    }
}
