using System.Text.Json.Nodes;
using Campus.Platform;

namespace Campus.Contents.Recipes.Steps;

/// <summary>Steps that other modules carry out: roles, organisations, credentials.</summary>
internal sealed class ModuleSteps(CampusDb db, IEnumerable<IRecipeStepHandler> handlers)
{
    public IRecipeStepHandler? Find(string name) =>
        handlers.FirstOrDefault(handler => handler.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public async Task RunAsync(IRecipeStepHandler handler, RunningStep step, CancellationToken cancellationToken)
    {
        var given = new RecipeStep(step.Body, step.Path, step.File.Folder);
        var refused = false;
        foreach (var change in await handler.PlanAsync(given, cancellationToken))
        {
            refused |= change.Outcome == RecipeOutcome.Refused;
            step.Run.Add(change.Outcome is RecipeOutcome.Refused or RecipeOutcome.Warning
                ? change with { Message = $"{step.File.Place(change.JsonPath)}: {change.Message}" }
                : change);
        }
        if (!refused)
        {
            await handler.ApplyAsync(given, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(RecipeExport export, CancellationToken cancellationToken)
    {
        List<JsonObject> steps = [];
        foreach (var handler in handlers.OrderBy(handler => handler.Name, StringComparer.Ordinal))
        {
            if (await export.MayHoldAsync(handler.Name, cancellationToken))
            {
                steps.AddRange(await handler.ExportAsync(cancellationToken));
            }
        }
        return steps;
    }
}
