using System.Text.Json.Nodes;

namespace Campus.Contents.Recipes.Steps;

/// <summary>Steps that a recipe may not have here.</summary>
internal sealed class RefusedStep : IRecipeStep
{
    public int Order => 70;

    public bool Handles(string name) => name.Equals("command", StringComparison.OrdinalIgnoreCase);

    public Task RunAsync(RunningStep step, CancellationToken cancellationToken)
    {
        step.Refuse($"Stap ‘{step.Name}’", step.Path, "een recept mag op de campus geen opdrachten uitvoeren. Haal deze stap weg.");
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<JsonObject>> ExportAsync(RecipeExport export, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JsonObject>>([]);
}
