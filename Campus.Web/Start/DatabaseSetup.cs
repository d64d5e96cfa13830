using Campus.Contents;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Campus.Web.Start;

/// <summary>
/// Brings the database up to date, and fills an empty one from the setup recipe: all of it or nothing.
/// </summary>
internal sealed partial class DatabaseSetup(
    CampusDb db,
    IRecipes recipes,
    IStamps stamps,
    DatabaseOptions database,
    CampusFolders folders,
    IConfiguration configuration,
    IHostEnvironment environment,
    ILogger<DatabaseSetup> logger)
{
    private const string SetupStamp = "setup";
    private const string Examples = "groups/example.recipe.json";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var isNew = await IsNewAsync(cancellationToken);
        try
        {
            await MigrateAsync(cancellationToken);
            await db.InTransactionAsync(FillAsync, cancellationToken);
        }
        catch (Exception)
        {
            if (isNew)
            {
                await db.Database.EnsureDeletedAsync(CancellationToken.None);
            }
            throw;
        }
    }

    // Migrating builds the model of the last migration and compares it with today's before it looks whether there is
    // anything to do. Tests compare them; a start with nothing to do need not.
    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    // Only a SQLite file that this start made is taken away again when the start fails; a server's database never is.
    private async Task<bool> IsNewAsync(CancellationToken cancellationToken)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            return !await db.Database.CanConnectAsync(cancellationToken);
        }
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            return false;
        }
        // What may pass by itself, such as a refused connection, comes wrapped.
        catch (Exception exception) when ((exception as NpgsqlException ?? exception.InnerException) is NpgsqlException reason)
        {
            throw new CampusException($"The database does not answer: {reason.Message}", exception);
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (database.Provider == DatabaseProvider.Postgres)
        {
            // Two machines may start on one empty database: the second waits here and then finds it filled.
            await db.Database.ExecuteSqlRawAsync("LOCK TABLE \"Stamps\" IN EXCLUSIVE MODE", cancellationToken);
        }
        if (await stamps.CurrentAsync(SetupStamp, cancellationToken) != "")
        {
            return;
        }
        foreach (var recipe in RecipesToRun())
        {
            await ApplyAsync(Path.Combine(folders.Content, recipe), cancellationToken);
        }
        await stamps.ChangeAsync(SetupStamp, cancellationToken);
    }

    private IEnumerable<string> RecipesToRun()
    {
        var setup = configuration["Campus:SetupRecipe"] ?? "campus.recipe.json";
        if (setup.Length > 0)
        {
            yield return setup;
        }
        if (setup.Length > 0 && environment.IsDevelopment())
        {
            yield return "development.recipe.json";
            // Examples are of courses, which an own content folder need not have.
            if (File.Exists(Path.Combine(folders.Content, Examples)))
            {
                yield return Examples;
            }
        }
    }

    private async Task ApplyAsync(string file, CancellationToken cancellationToken)
    {
        var plan = await recipes.ApplyAsync(file, cancellationToken);
        if (plan.Changes.FirstOrDefault(change => change.Outcome == RecipeOutcome.Refused) is { } refused)
        {
            throw new CampusException(
                $"The setup recipe {file} was refused at {refused.JsonPath} ({refused.Subject}): {refused.Message}");
        }
        LogApplied(file, plan.Changes.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied {Recipe}: {Count} things")]
    private partial void LogApplied(string recipe, int count);
}
