using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Platform;

/// <summary>Adds <see cref="CampusDb"/> for the configured database.</summary>
public static class DatabaseServices
{
    /// <summary>The migrations assembly of each database, by naming rule.</summary>
    public const string MigrationsAssemblyPrefix = "Campus.Database.";

    /// <summary>Registers the context; a pooled one, for its set-up is the costly part of a short request.</summary>
    public static IServiceCollection AddCampusDb(
        this IServiceCollection services, DatabaseOptions options, CampusFolders folders) =>
        services
            .AddSingleton(options)
            .AddDbContextPool<CampusDb>(builder => Configure(builder, options, folders));

    /// <summary>
    /// Points a context at the database; shared by the host, the tests and the design-time factories.
    /// </summary>
    public static void Configure(DbContextOptionsBuilder builder, DatabaseOptions options, CampusFolders folders)
    {
        var migrations = MigrationsAssemblyPrefix + options.Provider;
        if (CompiledModel(migrations) is { } model)
        {
            builder.UseModel(model);
        }
        if (options.Provider == DatabaseProvider.Postgres)
        {
            builder.UseNpgsql(options.ConnectionString, npgsql => npgsql.MigrationsAssembly(migrations));
            return;
        }
        builder.UseSqlite(SqliteConnectionString(options, folders), sqlite => sqlite.MigrationsAssembly(migrations));
        builder.AddInterceptors(new SqlitePragmas());
    }

    // add-migration.sh writes it; while it does, there is none and the model is built from the modules, as at design time.
    private static IModel? CompiledModel(string migrations) =>
        Assembly.Load(migrations).GetType($"{migrations}.Migrations.Compiled.CampusDbModel")?
            .GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)!.GetValue(null) as IModel;

    /// <summary>The SQLite connection string, with the default file filled in.</summary>
    public static string SqliteConnectionString(DatabaseOptions options, CampusFolders folders) =>
        options.ConnectionString
        ?? new SqliteConnectionStringBuilder { DataSource = Path.Combine(folders.Data, "campus.db") }.ToString();
}
