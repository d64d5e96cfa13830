using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>Asks what publishing itself would refuse, before somebody tries.</summary>
internal sealed class ValidationCheck(ContentLifecycle lifecycle) : IContentCheck
{
    public async ValueTask<IEnumerable<ContentFinding>> CheckAsync(ContentItem item, CancellationToken cancellationToken)
    {
        // Handlers derive data while they look, and the draft itself must stay as it is.
        var context = await lifecycle.ContextAsync(item.Clone(), cancellationToken, publishing: true);
        await lifecycle.UpdateAndValidateAsync(context);
        (string Path, JsonObject Item)[] nested = [.. NestedItems.All(item.Content)];
        return [.. context.Validation.Errors.SelectMany(error => error.Value.Select(message => Finding(item, nested, error.Key, message)))];
    }

    private static ContentFinding Finding(ContentItem item, (string Path, JsonObject Item)[] nested, string member, string message)
    {
        var (path, holder) = nested.Where(inner => member.StartsWith(inner.Path + ".", StringComparison.Ordinal))
            .OrderByDescending(inner => inner.Path.Length).FirstOrDefault();
        var names = (path is null ? member : member[(path.Length + 1)..]).Split('.');
        var itemId = holder?[nameof(ContentItem.ContentItemId)]?.ToString() ?? item.ContentItemId;
        return new(GateRules.Invalid, message, itemId, names[0] is { Length: > 0 } part ? part : null, names.ElementAtOrDefault(1));
    }
}
