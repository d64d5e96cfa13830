using System.Diagnostics;
using Npgsql;

namespace Campus.Benchmarks;

/// <summary>A PostgreSQL of this run that keeps its promises: every commit is on the disk.</summary>
internal sealed class Postgres : IAsyncDisposable
{
    private readonly string script;
    private readonly string folder;
    private readonly string server;

    private Postgres(string script, string folder, string server) => (this.script, this.folder, this.server) = (script, folder, server);

    public static async Task<Postgres> StartAsync(string work)
    {
        var script = Table.FindUp(AppContext.BaseDirectory, Path.Combine("Campus.Tests", "postgres.sh"));
        // The server runs as another user, who must be able to reach its folder.
        var folder = Directory.CreateTempSubdirectory("campus-postgres-").FullName;
        Process.Start("chmod", ["755", folder]).WaitForExit();
        var server = await RunAsync(script, "start", Path.Combine(folder, "data"), Environment.ProcessId.ToString());
        var postgres = new Postgres(script, folder, server.Trim());
        await using var connection = new NpgsqlConnection(postgres.Database("postgres"));
        await connection.OpenAsync();
        foreach (var name in new[] { "campus", "queries" })
        {
            await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await command.ExecuteNonQueryAsync();
        }
        return postgres;
    }

    /// <summary>The connection string of a database: postgres, campus or queries.</summary>
    public string Database(string name) => $"{server};Database={name}";

    /// <summary>Does at once what the server would do by itself in the minutes after much was stored, on the processors that are measured.</summary>
    public async Task SettleAsync(string name)
    {
        await using var connection = new NpgsqlConnection(Database(name));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand { Connection = connection, CommandTimeout = 600 };
        foreach (var text in new[] { "VACUUM (ANALYZE)", "CHECKPOINT" })
        {
            command.CommandText = text;
            await command.ExecuteNonQueryAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync(script, "stop", Path.Combine(folder, "data"));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [script, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["POSTGRES_DURABLE"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException("PostgreSQL did not start.");
    }
}
