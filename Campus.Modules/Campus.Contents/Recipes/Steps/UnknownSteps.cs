using System.Text.Json.Nodes;
using Campus.Contents.Documents;
using Campus.Platform;

namespace Campus.Contents.Recipes.Steps;

/// <summary>Steps that nobody here knows: kept whole, and given back as they came.</summary>
internal sealed class UnknownSteps(SiteDocuments documents)
{
    private const string Kind = "unknown-steps";

    public async Task KeepAsync(RunningStep step, string message, CancellationToken cancellationToken)
    {
        var subject = $"Stap ‘{step.Name}’";
        if (Secrets.Strip(step.Body))
        {
            step.Warn(subject, step.Path, "er stond een geheim in; dat is niet overgenomen.");
        }
        // Nothing says which of two unknown steps is a newer form of the other, so only the same one is the same.
        var key = StableId.Of(ContentItemJson.Line(step.Body));
        if (await documents.FindAsync(Kind, key, cancellationToken) is not null)
        {
            step.Add(RecipeOutcome.Unchanged, subject, step.Path);
            return;
        }
        step.Add(RecipeOutcome.Kept, subject, step.Path, message);
        await documents.StoreAsync(Kind, key, step.Body, cancellationToken);
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken) =>
        [.. (await documents.ListAsync(Kind, cancellationToken)).Select(step => (JsonObject)SiteDocuments.Parse(step))];
}
