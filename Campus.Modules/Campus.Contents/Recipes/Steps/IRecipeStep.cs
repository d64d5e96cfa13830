using System.Text.Json.Nodes;

namespace Campus.Contents.Recipes.Steps;

/// <summary>A kind of step that this module carries out itself: what it finds and what it does are one thing.</summary>
internal interface IRecipeStep
{
    bool Handles(string name);

    /// <summary>Its place in an export, lowest first: definitions before the content that is made by them.</summary>
    int Order { get; }

    /// <summary>Carries the step out in the running transaction and adds a line to the plan for every thing in it.</summary>
    Task RunAsync(RunningStep step, CancellationToken cancellationToken);

    /// <summary>The steps that bring this into an empty campus.</summary>
    Task<IReadOnlyList<JsonObject>> ExportAsync(RecipeExport export, CancellationToken cancellationToken);

    /// <summary>The steps that bring what items name and is no content, such as files; empty for most kinds.</summary>
    Task<IReadOnlyList<JsonObject>> ExportNamedAsync(
        RecipeExport export, IEnumerable<ContentItem> items, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JsonObject>>([]);
}
