using Campus.Platform;

namespace Campus.Contents;

/// <summary>Imports and exports recipes: first a plan with a line for every item, then one transaction.</summary>
public interface IRecipes
{
    /// <summary>
    /// Says what a recipe file, or a zip with <c>Recipe.json</c>, would do. Changes nothing: the import really runs, in
    /// a transaction that is rolled back, so the plan is exact. Call it in a scope of its own.
    /// </summary>
    /// <exception cref="CampusException">The file cannot be read as a recipe; the message names file, line and JSON path.</exception>
    Task<RecipePlan> PlanAsync(string file, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="PlanAsync(string, CancellationToken)"/>
    Task<RecipePlan> PlanAsync(string file, RecipeOptions options, CancellationToken cancellationToken = default);

    /// <summary>
    /// Applies everything in one transaction, joining a running one; when something is refused, nothing was changed.
    /// A relative path that does not exist from where the program runs is looked for among the campus's own recipes.
    /// </summary>
    /// <returns>The plan that was carried out.</returns>
    Task<RecipePlan> ApplyAsync(string file, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ApplyAsync(string, CancellationToken)"/>
    Task<RecipePlan> ApplyAsync(string file, RecipeOptions options, CancellationToken cancellationToken = default);

    /// <summary>Writes all that recipes can hold into a folder: <c>Recipe.json</c> and the media files.</summary>
    Task ExportAsync(string folder, CancellationToken cancellationToken = default);
}

/// <summary>How to import.</summary>
/// <param name="SkipScripts">Import without the values whose script the campus cannot run, instead of refusing.</param>
public sealed record RecipeOptions(bool SkipScripts = false);

/// <summary>What an import would do, or did.</summary>
/// <param name="File">The recipe file as it was named.</param>
/// <param name="Changes">A line for every thing in it, in file order.</param>
public sealed record RecipePlan(string File, IReadOnlyList<RecipeChange> Changes)
{
    /// <summary>Whether something in it cannot be imported, so that nothing will be.</summary>
    public bool Refused => Changes.Any(change => change.Outcome == RecipeOutcome.Refused);
}
