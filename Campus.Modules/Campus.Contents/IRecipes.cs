using Campus.Platform;

namespace Campus.Contents;

/// <summary>Imports and exports recipes: first a plan with a line for every item, then one transaction.</summary>
public interface IRecipes
{
    /// <summary>Says what a recipe file, or a zip with <c>Recipe.json</c>, would do. Changes nothing.</summary>
    /// <exception cref="CampusException">The file cannot be read as a recipe; the message names file, line and JSON path.</exception>
    Task<RecipePlan> PlanAsync(string file, CancellationToken cancellationToken = default);

    /// <summary>Plans, and when nothing is refused applies everything in one transaction, joining a running one.</summary>
    /// <returns>The plan that was carried out; when it is refused, nothing was changed.</returns>
    Task<RecipePlan> ApplyAsync(string file, CancellationToken cancellationToken = default);

    /// <summary>Writes all that recipes can hold into a folder: <c>Recipe.json</c> and the media files.</summary>
    Task ExportAsync(string folder, CancellationToken cancellationToken = default);
}

/// <summary>What an import would do, or did.</summary>
/// <param name="File">The recipe file as it was named.</param>
/// <param name="Changes">A line for every thing in it, in file order.</param>
public sealed record RecipePlan(string File, IReadOnlyList<RecipeChange> Changes)
{
    /// <summary>Whether something in it cannot be imported, so that nothing will be.</summary>
    public bool Refused => Changes.Any(change => change.Outcome == RecipeOutcome.Refused);
}
