using Campus.Contents;
using Campus.Contents.Access;
using Campus.Contents.Items;
using Campus.Editorial.Editor;
using Campus.Editorial.Publishing.Publish;

namespace Campus.Editorial.List;

/// <summary>Does one thing with several items, each as far as the current user may, and tells what came of it.</summary>
internal sealed class BulkActs(IContentManager contents, IContentDefinitionManager definitions, ItemRepository items, Publications publications, ContentAccess access)
{
    /// <summary>The names of what can be done.</summary>
    public static readonly IReadOnlyList<string> Known = ["publiceren", "intrekken", "verwijderen", "kopieren"];

    private static readonly Dictionary<string, string> NoAnswers = [];

    public async Task<string> DoAsync(string act, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        List<string> refused = [];
        var done = 0;
        foreach (var id in ids)
        {
            if (await items.OpenAsync(id, cancellationToken) is not { } opened)
            {
                continue;
            }
            if (await DoAsync(act, opened, cancellationToken))
            {
                done++;
            }
            else
            {
                refused.Add($"‘{await definitions.TitleOfAsync(opened.Item, cancellationToken)}’");
            }
        }
        var said = $"{done} van {ids.Count} {Word(act)}.";
        return refused.Count == 0 ? said : $"{said} Niet gelukt: {string.Join(", ", refused)}. Open het item om te zien waarom.";
    }

    private async Task<bool> DoAsync(string act, OpenedItem opened, CancellationToken cancellationToken)
    {
        var item = opened.Item;
        var needed = act switch
        {
            "publiceren" or "intrekken" => ContentAct.Publish,
            "verwijderen" => ContentAct.Delete,
            "kopieren" => ContentAct.Clone,
            _ => (ContentAct?)null,
        };
        if (needed is not { } permission || !await access.MayAsync(permission, item, cancellationToken))
        {
            return false;
        }
        switch (act)
        {
            case "publiceren":
                // The gate holds here too; what it stops, or a module asks about, is published on its own page.
                PublishOrder order = new(opened.Revision, null, NoAnswers);
                return await publications.PublishAsync(item.ContentItemId, order, cancellationToken)
                    is PublishOutcome.Published;
            case "intrekken":
                await contents.UnpublishAsync(item.ContentItemId, cancellationToken);
                return true;
            case "verwijderen":
                await contents.RemoveAsync(item.ContentItemId, cancellationToken);
                return true;
            default:
                return await contents.CloneAsync(item.ContentItemId, cancellationToken) is not null;
        }
    }

    private static string Word(string act) => act switch
    {
        "publiceren" => "gepubliceerd",
        "intrekken" => "van de site gehaald",
        "verwijderen" => "verwijderd",
        _ => "gekopieerd",
    };
}
