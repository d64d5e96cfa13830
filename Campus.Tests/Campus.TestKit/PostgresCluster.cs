using Npgsql;

namespace Campus.TestKit;

/// <summary>The run's own PostgreSQL; each test class takes a database of its own.</summary>
public static class PostgresCluster
{
    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>Makes a database, empty or as a copy of another one, and gives its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync(string name, string? template = null)
    {
        var server = await Server.Value;
        await using var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE \"{name}\" TEMPLATE \"{template ?? "template0"}\"";
        await command.ExecuteNonQueryAsync();
        return $"{server};Database={name};Include Error Detail=true";
    }

    /// <summary>Makes an empty database with a name that nobody else has.</summary>
    public static Task<string> CreateDatabaseAsync() => CreateDatabaseAsync($"test_{Guid.NewGuid():N}");

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("CAMPUS_TEST_POSTGRES") is { Length: > 0 } running)
        {
            return running;
        }
        var script = Path.Combine(SourceTree.Root, "Campus.Tests", "postgres.sh");
        string[] arguments = [script, "start", Path.Combine(TestRun.Folder, "postgres"), Environment.ProcessId.ToString()];
        var start = ChildProcess.Start("bash", arguments);
        return await start.WaitForLineAsync(
            line => line.StartsWith("Host=", StringComparison.Ordinal) ? line : null, TimeSpan.FromSeconds(60));
    }
}
