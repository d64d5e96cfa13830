using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campus.Benchmarks;

/// <summary>A table of texts with three indexes, filled as fast as each database allows in one durable transaction.</summary>
internal abstract class BareRows : IAsyncDisposable
{
    // As many as the statements have: an index costs what it is spread over.
    private const int Actors = 5000;

    public static async Task<BareRows> OpenAsync(string store) => store.Contains("Host=", StringComparison.Ordinal)
        ? await PostgresRows.OpenAsync(store) : await SqliteRows.OpenAsync(store);

    public abstract Task AddAsync(IReadOnlyList<string> texts);

    public abstract ValueTask DisposeAsync();

    private static string Actor() => "actor-" + Random.Shared.Next(Actors);

    private sealed class SqliteRows(SqliteConnection connection) : BareRows
    {
        public static new async Task<BareRows> OpenAsync(string file)
        {
            var connection = new SqliteConnection($"Data Source={file}");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
                CREATE TABLE s (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, actor TEXT NOT NULL, verb TEXT NOT NULL, json TEXT NOT NULL);
                CREATE UNIQUE INDEX s_id ON s (id); CREATE INDEX s_actor ON s (actor, seq); CREATE INDEX s_verb ON s (verb, seq);
                """;
            await command.ExecuteNonQueryAsync();
            return new SqliteRows(connection);
        }

        public override async Task AddAsync(IReadOnlyList<string> texts)
        {
            await using var transaction = connection.BeginTransaction();
            await using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = "INSERT INTO s (id, actor, verb, json) VALUES ($id, $actor, 'answered', $json)";
            var (id, actor, json) = (insert.Parameters.Add("$id", SqliteType.Text),
                insert.Parameters.Add("$actor", SqliteType.Text), insert.Parameters.Add("$json", SqliteType.Text));
            for (var i = 0; i < texts.Count; i++)
            {
                (id.Value, actor.Value, json.Value) = (Guid.NewGuid().ToString(), Actor(), texts[i]);
                await insert.ExecuteNonQueryAsync();
            }
            await transaction.CommitAsync();
        }

        public override ValueTask DisposeAsync() => connection.DisposeAsync();
    }

    private sealed class PostgresRows(NpgsqlConnection connection) : BareRows
    {
        public static new async Task<BareRows> OpenAsync(string connectionString)
        {
            var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                """
                CREATE TABLE s (seq bigserial PRIMARY KEY, id uuid NOT NULL, actor text NOT NULL, verb text NOT NULL, json text NOT NULL);
                CREATE UNIQUE INDEX s_id ON s (id); CREATE INDEX s_actor ON s (actor, seq); CREATE INDEX s_verb ON s (verb, seq);
                """,
                connection);
            await command.ExecuteNonQueryAsync();
            return new PostgresRows(connection);
        }

        public override async Task AddAsync(IReadOnlyList<string> texts)
        {
            await using var insert = new NpgsqlCommand(
                """
                INSERT INTO s (id, actor, verb, json) SELECT id, actor, 'answered', json FROM unnest($1, $2, $3) AS t(id, actor, json)
                """,
                connection);
            insert.Parameters.Add(new() { Value = texts.Select(_ => Guid.NewGuid()).ToArray() });
            insert.Parameters.Add(new() { Value = texts.Select(_ => Actor()).ToArray() });
            insert.Parameters.Add(new() { Value = texts.ToArray() });
            await insert.PrepareAsync();
            await insert.ExecuteNonQueryAsync();
        }

        public override ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
