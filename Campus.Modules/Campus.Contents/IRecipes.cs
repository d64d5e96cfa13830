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

    /// <summary>
    /// Writes all that recipes can hold into a folder: <c>Recipe.json</c> and the media files. With
    /// <see cref="RecipeOptions.AskRights"/>, of what the current user could not import nothing is in it.
    /// </summary>
    Task ExportAsync(string folder, RecipeOptions options, CancellationToken cancellationToken = default);

    /// <summary>Writes a part of the campus into a folder, in the same shape and under the same rights.</summary>
    Task ExportAsync(string folder, RecipeSelection selection, RecipeOptions options, CancellationToken cancellationToken = default);
}

/// <summary>What to export.</summary>
/// <param name="ContentItemIds">Items, with their published version and their draft.</param>
/// <param name="TypeNames">Content types, with the parts they are made of.</param>
/// <param name="WithNeeds">
/// Whether what they need comes along: their types, the types of what is in them, media files, the items and taxonomies
/// that they refer to, and the items of a list.
/// </param>
public sealed record RecipeSelection(
    IReadOnlyCollection<string> ContentItemIds, IReadOnlyCollection<string> TypeNames, bool WithNeeds = true);

/// <summary>How to import or export.</summary>
/// <param name="SkipScripts">Import without the values whose script the campus cannot run, instead of refusing.</param>
/// <param name="AskRights">
/// Refuse what the current user may not do by hand either: import roles without managing roles, and so on; and leave the
/// same out of an export. A program on the server need not ask.
/// </param>
public sealed record RecipeOptions(bool SkipScripts = false, bool AskRights = false);

/// <summary>What an import would do, or did.</summary>
/// <param name="File">The recipe file as it was named.</param>
/// <param name="Changes">A line for every thing in it, in file order.</param>
public sealed record RecipePlan(string File, IReadOnlyList<RecipeChange> Changes)
{
    /// <summary>Whether something in it cannot be imported, so that nothing will be.</summary>
    public bool Refused => Changes.Any(change => change.Outcome == RecipeOutcome.Refused);
}
