using Campus.Contents.Access;
using Campus.Contents.Editor.Data;
using Campus.Contents.Editor.Form;
using Campus.Contents.Editor.Pieces;
using Campus.Contents.Editor.Tree;

namespace Campus.Contents.Editor;

/// <summary>An item that is open, and the item inside it whose form is shown.</summary>
internal sealed record EditorPlace(OpenedItem Opened, ItemTree Tree, Node Selected)
{
    public string ContentItemId => Opened.Item.ContentItemId;

    /// <summary>Whether some items have pages of their own, so that there is something to choose from.</summary>
    public bool HasOutline => Tree.Root.SelfAndBelow.Any(node => node.Place is not null && !node.IsInline);

    /// <summary>What the selected item stands in, from the whole down.</summary>
    public IEnumerable<Node> Above => Selected.Path.SkipLast(1);

    /// <summary>The address of the form that is shown.</summary>
    public string Address => EditorLinks.Edit(ContentItemId, Selected.Place is null ? null : Selected.Key);

    /// <summary>What the page is called: after what is open, and after the whole it stands in.</summary>
    public string Title => Selected.Place is null ? Tree.Title : $"{Selected.Title} – {Tree.Title}";

    /// <summary>What an item is called: the whole after its draft, which may be called otherwise than its title says.</summary>
    public string TitleOf(Node node) => node.Place is null ? Tree.Title : node.Title;
}

/// <summary>All that the edit page shows.</summary>
/// <param name="Place">What is open.</param>
/// <param name="Form">The form.</param>
/// <param name="Side">What stands beside it.</param>
/// <param name="MayPublish">Whether this editor may publish, and not only ask for it.</param>
/// <param name="Removed">The last item this editor took away, which can be put back.</param>
/// <param name="Conflicts">How many texts wait for somebody to choose.</param>
internal sealed record EditorView(EditorPlace Place, EditorForm Form, EditorSide Side, bool MayPublish, KeptPiece? Removed, int Conflicts);

/// <summary>Opens items for the edit page, and gathers what it shows.</summary>
internal sealed class EditorViews(
    Workbench bench, EditorForms forms, EditorSides sides, KeptPieces pieces, TreeActs acts, ContentAccess access)
{
    /// <summary>Opens an item; null when there is no such item, or when the current user may not change it.</summary>
    public async Task<EditorPlace?> OpenAsync(string contentItemId, string? selectedId, CancellationToken cancellationToken)
    {
        if (await bench.OpenAsync(contentItemId, cancellationToken) is not { } opened
            || !await access.MayAsync(ContentAct.Edit, opened.Item, cancellationToken))
        {
            return null;
        }
        var tree = await bench.TreeAsync(opened.Item, cancellationToken);
        var selected = (selectedId is null ? null : tree.Find(selectedId)) ?? tree.Root;
        // A thing without a page of its own is in the form of what it stands in.
        while (selected is { IsInline: true, Place: { } place })
        {
            selected = place.Owner;
        }
        return new(opened, tree, selected);
    }

    public async Task<EditorView> ShowAsync(EditorPlace place, FormState state, CancellationToken cancellationToken) => new(
        place,
        forms.Of(place.Tree, place.Selected, state),
        await sides.OfAsync(place.Tree, place.Selected, cancellationToken),
        await access.MayAsync(ContentAct.Publish, place.Opened.Item, cancellationToken),
        await acts.LastRemovedAsync(place.ContentItemId, cancellationToken),
        await pieces.CountAsync(place.ContentItemId, cancellationToken));
}
