using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Campus.Platform;

/// <summary>The one database context. Modules contribute their tables in <see cref="StartupBase.Tables"/>.</summary>
public sealed class CampusDb(DbContextOptions<CampusDb> options) : DbContext(options), IDataProtectionKeyContext
{
    private readonly List<Action> afterCommit = [];

    DbSet<DataProtectionKey> IDataProtectionKeyContext.DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Runs work in one transaction and saves it. Inside a running transaction the work simply joins it.
    /// On SQLite the transaction takes the write lock at once, so that it cannot fail half-way on a busy database.
    /// </summary>
    /// <param name="work">Reads, changes and raised events; all of it is kept or none.</param>
    /// <param name="cancellationToken">Stops the work and rolls back.</param>
    public async Task<T> InTransactionAsync<T>(
        Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await work(cancellationToken);
        }
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var result = await work(cancellationToken);
            await SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            RunAfterCommit();
            return result;
        }
        finally
        {
            afterCommit.Clear();
        }
    }

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public Task InTransactionAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken = default) =>
        InTransactionAsync(
            async token =>
            {
                await work(token);
                return true;
            },
            cancellationToken);

    /// <summary>Calls back once the running transaction is durable; forgotten when it rolls back.</summary>
    public void AfterCommit(Action action) => afterCommit.Add(action);

    /// <summary>For a writer that commits the transaction itself: runs what was asked for after commit.</summary>
    public void RunAfterCommit()
    {
        Action[] actions = [.. afterCommit];
        afterCommit.Clear();
        foreach (var action in actions)
        {
            action();
        }
    }

    // A context goes back to its pool by being disposed: what a failed transaction asked for must not run with the
    // next one.
    /// <inheritdoc/>
    public override void Dispose()
    {
        afterCommit.Clear();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        afterCommit.Clear();
        return base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        PlatformTables.Configure(modelBuilder);
        foreach (var module in this.GetService<ModuleCatalog>().Modules)
        {
            module.Startup.Tables(modelBuilder);
        }
    }

    // SQLite gives times back without a kind, and PostgreSQL takes UTC only.
    internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
