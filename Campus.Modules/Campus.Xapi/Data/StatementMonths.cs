using System.Globalization;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Data;

/// <summary>
/// Keeps the large tables in one part for each month on PostgreSQL, so that a hundred million statements can be vacuumed,
/// reindexed and put away month by month. Months are made before they begin; what came without one waits in the part
/// "rest" and moves when its month is made, so that no statement is ever refused for want of a part.
/// </summary>
internal sealed class StatementMonths(CampusDb db, DatabaseOptions database, TimeProvider time) : IRecurringWork
{
    private const int MonthsAhead = 2;

    private const string RestSql =
        """
        SELECT DISTINCT date_trunc('month', to_timestamp("Stored" / 1000000) AT TIME ZONE 'UTC') AS "Value" FROM "{0}_rest"
        """;

    // The part is filled before it is attached, in one transaction: nobody sees the rows twice, or not at all.
    private const string AddSql =
        """
        CREATE TABLE "{0}" (LIKE "{1}" INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
        WITH moved AS (DELETE FROM "{1}_rest" WHERE "Stored" >= {2} AND "Stored" < {3} RETURNING *)
        INSERT INTO "{0}" SELECT * FROM moved;
        ALTER TABLE "{1}" ATTACH PARTITION "{0}" FOR VALUES FROM ({2}) TO ({3});
        """;

    /// <inheritdoc/>
    public string Name => "xapi-months";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(6);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (database.Provider != DatabaseProvider.Postgres)
        {
            return;
        }
        var now = time.GetUtcNow().UtcDateTime;
        var thisMonth = new DateTime(now.Year, now.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var table in StatementTables.ByMonth)
        {
            var months = await WithoutPartAsync(table, cancellationToken);
            months.UnionWith(Enumerable.Range(0, MonthsAhead + 1).Select(ahead => thisMonth.AddMonths(ahead)));
            foreach (var month in months)
            {
                await AddAsync(table, month, cancellationToken);
            }
        }
    }

    private async Task<SortedSet<DateTime>> WithoutPartAsync(string table, CancellationToken cancellationToken)
    {
        var months = await db.Database.SqlQueryRaw<DateTime>(Fill(RestSql, table)).ToListAsync(cancellationToken);
        return [.. months.Select(month => DateTime.SpecifyKind(month, DateTimeKind.Utc))];
    }

    private Task AddAsync(string table, DateTime month, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                // After the lock no group of statements is on its way, and no other machine makes the same part.
                await db.Database.ExecuteSqlRawAsync(PostgresStatementSql.LockSql, token);
                var part = string.Create(CultureInfo.InvariantCulture, $"{table}_{month:yyyy_MM}");
                var there = await db.Database
                    .SqlQueryRaw<bool>("SELECT to_regclass({0}) IS NOT NULL AS \"Value\"", $"\"{part}\"").SingleAsync(token);
                if (!there)
                {
                    await db.Database.ExecuteSqlRawAsync(Fill(AddSql, part, table, Moment.Of(month), Moment.Of(month.AddMonths(1))), token);
                }
            },
            cancellationToken);

    private static string Fill(string sql, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sql, parts);
}
