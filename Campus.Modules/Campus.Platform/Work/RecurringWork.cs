using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campus.Platform;

/// <summary>Work that returns, done by one machine at a time and never twice at once.</summary>
public interface IRecurringWork
{
    /// <summary>The name of its lease; unique and stable.</summary>
    string Name { get; }

    /// <summary>The pause between the end of a run and the next one.</summary>
    TimeSpan Every { get; }

    /// <summary>Does one run; must bear being stopped half-way and run again.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}

internal sealed class WorkLease
{
    public required string Name { get; init; }

    /// <summary>Who has it or had it last, a new name for each run.</summary>
    public required string Owner { get; set; }

    public DateTime NextRunUtc { get; set; }

    /// <summary>Until when it is the owner's; null when nobody works on it.</summary>
    public DateTime? LeasedUntilUtc { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<WorkLease>(lease =>
    {
        lease.ToTable("WorkLeases");
        lease.HasKey(work => work.Name);
        lease.Property(work => work.Name).HasMaxLength(100);
        lease.Property(work => work.Owner).HasMaxLength(64);
    });
}

/// <summary>The leases of recurring work. Whoever lost one writes nothing about it any more.</summary>
internal sealed class WorkLeases(CampusDb db, TimeProvider time, IOptions<WorkOptions> options)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes the lease when the work is due and nobody is at it.</summary>
    public async Task<bool> TakeAsync(string name, string owner, CancellationToken cancellationToken)
    {
        var now = Now;
        var until = now + options.Value.Lease;
        var taken = await db.Set<WorkLease>()
            .Where(lease => lease.Name == name && lease.NextRunUtc <= now && (lease.LeasedUntilUtc == null || lease.LeasedUntilUtc <= now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(lease => lease.LeasedUntilUtc, until).SetProperty(lease => lease.Owner, owner), cancellationToken);
        if (taken == 1 || await db.Set<WorkLease>().AnyAsync(lease => lease.Name == name, cancellationToken))
        {
            return taken == 1;
        }
        try
        {
            db.Add(new WorkLease { Name = name, Owner = owner, NextRunUtc = now, LeasedUntilUtc = until });
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another machine made the first lease in the same moment: the work is theirs.
            return false;
        }
    }

    /// <summary>Holds on to the lease; false when it is another's.</summary>
    public async Task<bool> RenewAsync(string name, string owner, CancellationToken cancellationToken)
    {
        var until = Now + options.Value.Lease;
        return await db.Set<WorkLease>()
            .Where(lease => lease.Name == name && lease.Owner == owner && lease.LeasedUntilUtc != null)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.LeasedUntilUtc, until), cancellationToken) == 1;
    }

    /// <summary>Gives the lease back and says after what pause the work is due again.</summary>
    public Task ReturnAsync(string name, string owner, TimeSpan pause, CancellationToken cancellationToken)
    {
        var next = Now + pause;
        return db.Set<WorkLease>()
            .Where(lease => lease.Name == name && lease.Owner == owner)
            .ExecuteUpdateAsync(
                set => set.SetProperty(lease => lease.LeasedUntilUtc, (DateTime?)null).SetProperty(lease => lease.NextRunUtc, next),
                cancellationToken);
    }
}
