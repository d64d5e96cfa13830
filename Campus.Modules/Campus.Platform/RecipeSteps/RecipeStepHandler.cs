using System.Text.Json.Nodes;

namespace Campus.Platform;

/// <summary>
/// Handles one kind of recipe step. The recipe engine lives in Contents; a module that has data of its own to
/// import (roles, organisations, credentials) implements this port.
/// </summary>
public interface IRecipeStepHandler
{
    /// <summary>The step's name; compared without letter case, as Orchard does.</summary>
    string Name { get; }

    /// <summary>Says what applying the step would do, without doing it.</summary>
    Task<IReadOnlyList<RecipeChange>> PlanAsync(RecipeStep step, CancellationToken cancellationToken);

    /// <summary>
    /// Applies the step in the running transaction; called only when nothing in the plan was refused.
    /// </summary>
    Task ApplyAsync(RecipeStep step, CancellationToken cancellationToken);

    /// <summary>
    /// The steps that would bring today's data into an empty campus; empty when there is nothing to give.
    /// </summary>
    Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken);
}

/// <summary>One step of a recipe with its expressions already evaluated.</summary>
/// <param name="Body">The step's JSON, key order kept.</param>
/// <param name="JsonPath">Where the step stands in the file, for example <c>$.steps[3]</c>.</param>
/// <param name="Folder">The folder of the recipe file, for paths relative to it; null when it did not come from a file.</param>
public sealed record RecipeStep(JsonObject Body, string JsonPath, string? Folder);

/// <summary>One line of an import plan.</summary>
/// <param name="Outcome">What would happen.</param>
/// <param name="Subject">To what, in words an editor knows, for example <c>Cursus 'Gespreksvoering'</c>.</param>
/// <param name="JsonPath">Where it stands in the file.</param>
/// <param name="Message">More about it in Dutch; null when the outcome says enough.</param>
/// <param name="Differences">Of a changed thing, what becomes different; null when nobody worked that out.</param>
/// <param name="Step">The name of the step it stands in; the import fills it in.</param>
public sealed record RecipeChange(
    RecipeOutcome Outcome, string Subject, string JsonPath, string? Message = null, IReadOnlyList<RecipeDifference>? Differences = null,
    string? Step = null);

/// <summary>One value that an import makes different.</summary>
/// <param name="Place">Where it stands in the thing, for example <c>TitlePart.Title</c>.</param>
/// <param name="Before">What it is now, shortened; null when it is not there.</param>
/// <param name="After">What it becomes, shortened; null when it goes away.</param>
public sealed record RecipeDifference(string Place, string? Before, string? After);

/// <summary>What an import does with one thing.</summary>
public enum RecipeOutcome
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>It exists and becomes different.</summary>
    Changed,

    /// <summary>It exists and is the same.</summary>
    Unchanged,

    /// <summary>The campus does not know it; it is stored and given back as it came.</summary>
    Kept,

    /// <summary>It is imported, but something about it deserves attention.</summary>
    Warning,

    /// <summary>It cannot be imported; the whole import is refused.</summary>
    Refused,
}
