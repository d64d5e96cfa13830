namespace Campus.Benchmarks;

/// <summary>The published campus with example accounts, on a data folder of its own.</summary>
internal static class CampusServer
{
    /// <param name="assembly">The published campus.</param>
    /// <param name="data">Its folder.</param>
    /// <param name="postgres">A connection string; null for SQLite in the folder.</param>
    public static Task<Child> StartAsync(string assembly, string data, string? postgres = null)
    {
        var port = Child.FreePort();
        Dictionary<string, string> environment = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Campus__Data"] = data,
            ["Urls"] = $"http://127.0.0.1:{port}",
            ["RateLimits__SignInPerMinute"] = "100000",
            ["RateLimits__WritesPerMinute"] = "1000000",
            ["Logging__LogLevel__Default"] = "Warning",
        };
        if (postgres is not null)
        {
            environment["Database__Provider"] = "Postgres";
            environment["Database__ConnectionString"] = postgres;
        }
        return Child.StartAsync(assembly, [], port, "/", environment);
    }
}
