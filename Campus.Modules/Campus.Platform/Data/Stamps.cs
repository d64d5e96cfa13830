using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Campus.Platform;

/// <summary>
/// Tells every machine that something cached has changed. Whoever changes it stamps its name in the same
/// transaction; whoever caches it compares stamps. Another machine sees a change within a second.
/// </summary>
public interface IStamps
{
    /// <summary>The current stamp of a name; an empty string when it was never stamped.</summary>
    ValueTask<string> CurrentAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Stamps a name anew within the caller's transaction.</summary>
    Task ChangeAsync(string name, CancellationToken cancellationToken = default);
}

internal sealed class Stamp
{
    public required string Name { get; init; }
    public required string Value { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<Stamp>(stamp =>
    {
        stamp.ToTable("Stamps");
        stamp.HasKey(entry => entry.Name);
        stamp.Property(entry => entry.Name).HasMaxLength(64);
        stamp.Property(entry => entry.Value).HasMaxLength(26);
    });
}

internal sealed class StampCache(TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Snapshot? snapshot;

    public Snapshot? Fresh => snapshot is { } known && time.GetElapsedTime(known.ReadAt) < Freshness ? known : null;

    public void Forget() => snapshot = null;

    public async Task<Snapshot> ReadAsync(CampusDb db, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            if (Fresh is { } known)
            {
                return known;
            }
            var readAt = time.GetTimestamp();
            var values = await db.Set<Stamp>().AsNoTracking().ToListAsync(cancellationToken);
            return snapshot = new(readAt, values.ToImmutableDictionary(stamp => stamp.Name, stamp => stamp.Value));
        }
        finally
        {
            reading.Release();
        }
    }

    internal sealed record Snapshot(long ReadAt, ImmutableDictionary<string, string> Values);
}

internal sealed class DatabaseStamps(CampusDb db, StampCache cache) : IStamps
{
    public async ValueTask<string> CurrentAsync(string name, CancellationToken cancellationToken = default)
    {
        var snapshot = cache.Fresh ?? await cache.ReadAsync(db, cancellationToken);
        return snapshot.Values.GetValueOrDefault(name, "");
    }

    public async Task ChangeAsync(string name, CancellationToken cancellationToken = default)
    {
        var value = IdGenerator.NewId();
        if (await db.Set<Stamp>().FindAsync([name], cancellationToken) is { } stamp)
        {
            stamp.Value = value;
        }
        else
        {
            db.Add(new Stamp { Name = name, Value = value });
        }
        db.AfterCommit(cache.Forget);
    }
}
