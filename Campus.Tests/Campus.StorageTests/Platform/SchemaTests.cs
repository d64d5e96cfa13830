using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Platform;

/// <summary>Both databases have the schema of today's model, and it is the same one.</summary>
public sealed class SchemaTests
{
    [Theory, Both]
    public async Task No_module_forgot_a_migration(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await using var scope = database.Machine().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CampusDb>().Database.HasPendingModelChanges()
            .ShouldBeFalse("run Campus.Database/add-migration.sh NAME");
    }

    [Theory, Both]
    public async Task Migrating_twice_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var scope = database.Machine().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        await db.Database.MigrateAsync();
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_databases_have_the_same_tables_columns_keys_and_indexes()
    {
        var sqlite = await ReadAsync(DatabaseProvider.Sqlite);
        var postgres = await ReadAsync(DatabaseProvider.Postgres);

        sqlite.Except(postgres).Select(line => $"only on SQLite: {line}")
            .Concat(postgres.Except(sqlite).Select(line => $"only on PostgreSQL: {line}"))
            .ShouldBeEmpty();
        sqlite.ShouldContain("OutboxMessages: unique index (DedupKey)");
        sqlite.Count.ShouldBeGreaterThan(30);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var scope = database.Machine().CreateAsyncScope();
        return await Schema.ReadAsync(scope.ServiceProvider.GetRequiredService<CampusDb>());
    }
}
