using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Campus.Benchmarks;

/// <summary>The yardstick for statements: a body into a table with three indexes, by group commit, durable, and nothing else.</summary>
internal static class BareCommit
{
    public static async Task<int> RunAsync(string file, int port)
    {
        var queue = Channel.CreateBounded<Entry>(10_000);
        var writer = Task.Run(() => WriteAsync(file, queue.Reader));
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.MapPost("/", async (HttpContext http) =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var entry = new Entry(await reader.ReadToEndAsync(), new(TaskCreationOptions.RunContinuationsAsynchronously));
            await queue.Writer.WriteAsync(entry);
            await entry.Done.Task;
        });
        await app.RunAsync();
        queue.Writer.Complete();
        await writer;
        return 0;
    }

    private static async Task WriteAsync(string file, ChannelReader<Entry> queue)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await ExecuteAsync(connection, """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
            CREATE TABLE s (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, actor TEXT NOT NULL, verb TEXT NOT NULL, json TEXT NOT NULL);
            CREATE UNIQUE INDEX s_id ON s (id); CREATE INDEX s_actor ON s (actor, seq); CREATE INDEX s_verb ON s (verb, seq);
            """);
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO s (id, actor, verb, json) VALUES ($id, $actor, $verb, $json)";
        var (id, actor, verb, json) = (insert.Parameters.Add("$id", SqliteType.Text), insert.Parameters.Add("$actor", SqliteType.Text),
            insert.Parameters.Add("$verb", SqliteType.Text), insert.Parameters.Add("$json", SqliteType.Text));
        List<Entry> group = [];
        while (await queue.WaitToReadAsync())
        {
            group.Clear();
            await using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            while (group.Count < 500 && queue.TryRead(out var entry))
            {
                group.Add(entry);
                (id.Value, actor.Value, verb.Value, json.Value) = (Guid.NewGuid().ToString(), "actor-" + (group.Count % 50), "answered", entry.Json);
                await insert.ExecuteNonQueryAsync();
            }
            await transaction.CommitAsync();
            group.ForEach(entry => entry.Done.SetResult());
        }
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Entry(string Json, TaskCompletionSource Done);
}
