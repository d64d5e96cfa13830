namespace Campus.Platform;

/// <summary>Which database to use: section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>Sqlite</c> (default) or <c>Postgres</c>.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>The connection string. For SQLite the default is <c>campus.db</c> in the data folder.</summary>
    public string? ConnectionString { get; set; }
}

/// <summary>The databases that the campus runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, nothing to install.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or newer, for more than one machine.</summary>
    Postgres,
}
