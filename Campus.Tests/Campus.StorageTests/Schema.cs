using System.Data.Common;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.StorageTests;

/// <summary>A database's schema as its own catalogue tells it, in words that both databases share.</summary>
internal static class Schema
{
    private const string SqliteColumns =
        """
        SELECT m.name, p.name, p.type, p."notnull" OR p.pk > 0 FROM sqlite_master m, pragma_table_info(m.name) p
        WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '%EFMigrations%'
        """;

    private const string SqliteKeys =
        """
        SELECT m.name, 'primary key', p.name FROM sqlite_master m, pragma_table_info(m.name) p
        WHERE m.type = 'table' AND p.pk > 0 AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '%EFMigrations%'
        ORDER BY m.name, p.pk
        """;

    private const string SqliteIndexes =
        """
        SELECT m.name || '/' || i.name, CASE i."unique" WHEN 1 THEN 'unique index' ELSE 'index' END, p.name
        FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) p
        WHERE m.type = 'table' AND i.origin <> 'pk' AND m.name NOT LIKE '%EFMigrations%'
        ORDER BY m.name, i.name, p.seqno
        """;

    private const string SqliteForeignKeys =
        """
        SELECT m.name || '/' || f.id, 'reference to ' || f."table" || ' on delete ' || lower(f.on_delete), f."from"
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        ORDER BY m.name, f.id, f.seq
        """;

    private const string PostgresColumns =
        """
        SELECT c.table_name, c.column_name, c.data_type, c.is_nullable = 'NO' FROM information_schema.columns c
        JOIN information_schema.tables t USING (table_schema, table_name)
        JOIN pg_class r ON r.oid = format('%I', c.table_name)::regclass AND NOT r.relispartition
        WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
          AND c.table_name NOT LIKE '%EFMigrations%'
        """;

    private const string PostgresIndexes =
        """
        SELECT t.relname || '/' || i.relname,
          CASE WHEN x.indisprimary THEN 'primary key' WHEN x.indisunique THEN 'unique index' ELSE 'index' END, a.attname
        FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid AND NOT t.relispartition JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
        CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k(attnum, position)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum
        WHERE t.relname NOT LIKE '%EFMigrations%'
        ORDER BY t.relname, i.relname, k.position
        """;

    private const string PostgresForeignKeys =
        """
        SELECT t.relname || '/' || c.conname, 'reference to ' || r.relname || ' on delete '
          || CASE c.confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null' WHEN 'r' THEN 'restrict' ELSE 'no action' END, a.attname
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
        CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k(attnum, position)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum
        WHERE c.contype = 'f' ORDER BY t.relname, c.conname, k.position
        """;

    // SQLite keeps times, ids and decimals as text and every whole number as INTEGER.
    private static readonly Dictionary<string, string> SharedTypes = new(StringComparer.Ordinal)
    {
        ["character varying"] = "TEXT",
        ["text"] = "TEXT",
        ["jsonb"] = "TEXT",
        ["timestamp with time zone"] = "TEXT",
        ["date"] = "TEXT",
        ["time without time zone"] = "TEXT",
        ["interval"] = "TEXT",
        ["uuid"] = "TEXT",
        ["numeric"] = "TEXT",
        ["integer"] = "INTEGER",
        ["bigint"] = "INTEGER",
        ["smallint"] = "INTEGER",
        ["boolean"] = "INTEGER",
        ["double precision"] = "REAL",
        ["real"] = "REAL",
        ["bytea"] = "BLOB",
    };

    public static async Task<IReadOnlyList<string>> ReadAsync(CampusDb db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var isSqlite = db.Database.IsSqlite();
        string[] lists = isSqlite ? [SqliteKeys, SqliteIndexes, SqliteForeignKeys] : [PostgresIndexes, PostgresForeignKeys];
        List<string> lines = [];
        await foreach (var row in RowsAsync(connection, isSqlite ? SqliteColumns : PostgresColumns))
        {
            var type = SharedTypes.GetValueOrDefault(row[2], row[2]);
            lines.Add($"{row[0]}: {row[1]} {type}{(row[3] is "1" or "True" ? " not null" : "")}");
        }
        foreach (var list in lists)
        {
            var rows = await RowsAsync(connection, list).ToListAsync();
            lines.AddRange(rows
                .GroupBy(row => (Key: row[0], What: row[1]))
                .Select(group => $"{group.Key.Key.Split('/')[0]}: {group.Key.What} ({string.Join(", ", group.Select(row => row[2]))})"));
        }
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static async IAsyncEnumerable<string[]> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column).ToString()!)];
        }
    }
}
