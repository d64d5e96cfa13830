using System.Text.Json.Nodes;
using Campus.Contents.Definitions;
using Campus.Contents.Documents;
using Campus.Contents.Items;
using Campus.Contents.Parts;
using Campus.Contents.Recipes.Scripts;
using Campus.Contents.Recipes.Steps;
using Campus.Contents.Settings;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Recipes;

/// <summary>What a scope knows of the database, which an import changes under its feet.</summary>
internal sealed record ScopeMemory(
    SiteDocuments Documents, ContentDefinitionManager Definitions, SiteSettings Settings, ContentNames Names, ContentStore Store)
{
    /// <summary>Keeps what others may see of definitions and settings out of the import, and the import out of it.</summary>
    public void WorkApart()
    {
        Definitions.WorkApart();
        Settings.WorkApart();
    }

    /// <summary>The database went back to an earlier state.</summary>
    public void Forget()
    {
        Documents.Forget();
        EndImport();
    }

    public void EndImport()
    {
        Definitions.Forget();
        Settings.Forget();
        Names.Forget();
        Store.Pending.Clear();
    }
}

internal sealed class RecipeEngine(
    CampusDb db,
    IEnumerable<IRecipeStep> kinds,
    ModuleSteps modules,
    UnknownSteps unknown,
    ScopeMemory memory,
    ISiteSettings settings,
    ICurrentUser user,
    IFileStore files,
    SelectionExport selections,
    RecipeRights rights,
    GateForecast forecast,
    CampusFolders folders,
    TimeProvider time) : IRecipes
{
    private const string Savepoint = "recipe";
    private Dictionary<string, string>? ownRecipes;

    public Task<RecipePlan> PlanAsync(string file, CancellationToken cancellationToken = default) =>
        PlanAsync(file, new RecipeOptions(), cancellationToken);

    public Task<RecipePlan> PlanAsync(string file, RecipeOptions options, CancellationToken cancellationToken = default) =>
        RunAsync(file, options, keep: false, cancellationToken);

    public Task<RecipePlan> ApplyAsync(string file, CancellationToken cancellationToken = default) =>
        ApplyAsync(file, new RecipeOptions(), cancellationToken);

    public Task<RecipePlan> ApplyAsync(string file, RecipeOptions options, CancellationToken cancellationToken = default) =>
        RunAsync(file, options, keep: true, cancellationToken);

    public Task ExportAsync(string folder, RecipeOptions options, CancellationToken cancellationToken = default) =>
        To(folder, options).WriteAsync(kinds.OrderBy(kind => kind.Order), modules, unknown, cancellationToken);

    public Task ExportAsync(string folder, RecipeSelection selection, RecipeOptions options, CancellationToken cancellationToken = default) =>
        selections.WriteAsync(To(folder, options), selection, cancellationToken);

    private RecipeExport To(string folder, RecipeOptions options) => new(Path.GetFullPath(folder), files, options.AskRights ? rights : null);

    private async Task<RecipePlan> RunAsync(string file, RecipeOptions options, bool keep, CancellationToken cancellationToken)
    {
        var path = Locate(file);
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return await RunInTransactionAsync(file, path, options, keep, cancellationToken);
        }
        using var zip = RecipeZip.Open(path);
        return await RunInTransactionAsync(file, zip.Recipe, options, keep, cancellationToken);
    }

    private async Task<RecipePlan> RunInTransactionAsync(
        string file, string path, RecipeOptions options, bool keep, CancellationToken cancellationToken)
    {
        var recipe = RecipeFile.Read(path);
        var isOwn = folders.Content.Length > 0 && RecipePaths.IsInside(recipe.FullPath, folders.Content);
        var parameters = await ParametersAsync(cancellationToken);
        var run = new RecipeRun(isOwn ? folders.Content : recipe.Folder, isOwn, options, parameters);
        return await db.InTransactionAsync(
            async token =>
            {
                await db.SaveChangesAsync(token);
                var transaction = db.Database.CurrentTransaction!;
                await transaction.CreateSavepointAsync(Savepoint, token);
                memory.WorkApart();
                await RunFileAsync(run, recipe, token);
                await db.SaveChangesAsync(token);
                if (!keep || run.Refused)
                {
                    await UndoAsync(run, token);
                }
                else
                {
                    await WriteMediaAsync(run, token);
                }
                memory.EndImport();
                return new RecipePlan(file, run.Changes);
            },
            cancellationToken);
    }

    private async Task UndoAsync(RecipeRun run, CancellationToken cancellationToken)
    {
        if (!run.Refused)
        {
            // Now everything is there that items lead to, also what came later in the file.
            await forecast.TellAsync(run, cancellationToken);
        }
        await db.Database.CurrentTransaction!.RollbackToSavepointAsync(Savepoint, cancellationToken);
        db.ChangeTracker.Clear();
        memory.Forget();
    }

    private async Task RunFileAsync(RecipeRun run, RecipeFile file, CancellationToken cancellationToken)
    {
        if (!run.Files.Add(file.FullPath))
        {
            return;
        }
        if (file.VariablesTooLate)
        {
            run.Add(new RecipeChange(
                RecipeOutcome.Warning, "variables", "$.variables", $"{file.Place("$.variables")}: ‘variables’ staat na ‘steps’ en telt daarom niet mee."));
        }
        var expressions = new Expressions(run, file, time);
        for (var index = 0; index < file.Steps.Count; index++)
        {
            run.Step = RunningStep.NameOf((JsonObject)file.Steps[index]!);
            var step = expressions.Evaluate((JsonObject)file.Steps[index]!, JsonPaths.Element("$.steps", index));
            await RunStepAsync(run, step, cancellationToken);
            run.Step = null;
        }
    }

    private async Task RunStepAsync(RecipeRun run, RunningStep step, CancellationToken cancellationToken)
    {
        if (step.Name.Contains("user", StringComparison.OrdinalIgnoreCase) && Secrets.StripOfUsers(step.Body))
        {
            step.Warn($"Stap ‘{step.Name}’", step.Path, "er stonden geheimen van accounts in, zoals een wachtwoord. Die zijn niet overgenomen: mensen kiezen zelf een wachtwoord.");
        }
        if (step.Name.Length == 0)
        {
            step.Refuse("Stap zonder naam", step.Path, "een stap heeft een ‘name’.");
        }
        else if (run.Options.AskRights && await rights.MissingAsync(step.Name, cancellationToken) is { } missing)
        {
            step.Refuse($"Stap ‘{step.Name}’", step.Path, missing);
        }
        else if (step.Name.Equals("recipes", StringComparison.OrdinalIgnoreCase))
        {
            await RunOthersAsync(run, step, cancellationToken);
        }
        else if (kinds.FirstOrDefault(kind => kind.Handles(step.Name)) is { } known)
        {
            await known.RunAsync(step, cancellationToken);
        }
        else if (modules.Find(step.Name) is { } handler)
        {
            await modules.RunAsync(handler, step, cancellationToken);
        }
        else
        {
            await unknown.KeepAsync(step, "De campus kent deze stap niet en bewaart hem zoals hij is.", cancellationToken);
        }
    }

    // The recipes step names other recipes; they are looked for below the folder that this import may read.
    private async Task RunOthersAsync(RecipeRun run, RunningStep step, CancellationToken cancellationToken)
    {
        var keep = false;
        foreach (var (value, path) in step.Objects("Values"))
        {
            var name = value.FirstOrDefault(property => property.Key.Equals("name", StringComparison.OrdinalIgnoreCase)).Value?.ToString() ?? "";
            ownRecipes ??= RecipesBelow(run.Root);
            if (ownRecipes.TryGetValue(name, out var file))
            {
                await RunFileAsync(run, RecipeFile.Read(file), cancellationToken);
            }
            else
            {
                step.Missing($"Recept ‘{name}’", path, "dit recept staat niet in de map; het is niet uitgevoerd.");
                keep = true;
            }
        }
        if (keep && !run.IsOwn)
        {
            await unknown.KeepAsync(step, "Een van de recepten is er niet; de stap wordt bewaard.", cancellationToken);
        }
    }

    private static Dictionary<string, string> RecipesBelow(string folder)
    {
        Dictionary<string, string> recipes = new(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(folder, "*.recipe.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (RecipeFile.NameIn(file) is { Length: > 0 } name)
            {
                recipes.TryAdd(name, file);
            }
        }
        return recipes;
    }

    // What Orchard hands to a setup recipe; without a setup by a person there is no administrator yet.
    private async Task<Dictionary<string, string>> ParametersAsync(CancellationToken cancellationToken) => new(StringComparer.Ordinal)
    {
        ["SiteName"] = (await settings.GetAsync("SiteName", cancellationToken))?.ToString() ?? "ParticipatieCampus",
        ["SiteTimeZone"] = (await settings.GetAsync("TimeZoneId", cancellationToken))?.ToString() ?? "Europe/Amsterdam",
        ["AdminUserId"] = user.Id ?? "",
        ["AdminUsername"] = user.Name ?? "",
        ["AdminEmail"] = "",
        ["AdminPassword"] = "",
        ["DatabaseProvider"] = "",
        ["DatabaseConnectionString"] = "",
        ["DatabaseTablePrefix"] = "",
        ["DatabaseName"] = "",
        ["DatabaseSchema"] = "",
        ["FeatureProfile"] = "",
    };

    private async Task WriteMediaAsync(RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var (target, source) in run.Media)
        {
            await using var content = source();
            await files.SaveAsync(target, content, cancellationToken);
        }
    }

    private string Locate(string file)
    {
        var shipped = Path.Combine(folders.Content, file);
        return !File.Exists(file) && File.Exists(shipped) ? shipped : file;
    }
}
