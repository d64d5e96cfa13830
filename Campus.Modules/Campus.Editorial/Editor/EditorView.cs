using Campus.Contents;
using Campus.Contents.Access;
using Campus.Contents.Display;
using Campus.Contents.Schedule;
using Campus.Editorial.Editor.Data;
using Campus.Editorial.Editor.Form;
using Campus.Editorial.Editor.Pieces;
using Campus.Editorial.Editor.Tree;
using Campus.Editorial.Publishing.Publish;

namespace Campus.Editorial.Editor;

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

    /// <summary>The form as it opens: writing begins in what was just added, and in a title that is not there yet.</summary>
    public FormState Begin(string? added, string? said) =>
        FormState.Clean with { StartsIn = added ?? (said is null && Selected.IsUntitled ? Selected.Key : null) };

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
/// <param name="Plan">When it is published by itself; null for never.</param>
/// <param name="PublicUrl">Where visitors see it; null when they do not.</param>
/// <param name="Conflicts">How many texts wait for somebody to choose.</param>
internal sealed record EditorView(EditorPlace Place, EditorForm Form, EditorSide Side, bool MayPublish, KeptPiece? Removed,     ScheduledChange? Plan, string? PublicUrl, int Conflicts);

/// <summary>Where an editor goes on, what she is told there, and what was added to that form.</summary>
internal sealed record NextForm(string Url, string? Said, string? Added);

/// <summary>Opens items for the edit page, and gathers what it shows.</summary>
internal sealed class EditorViews(
    ItemRepository items, EditorForms forms, EditorSides sides, KeptPieces pieces, TreeActs acts, ContentAccess access,
    Plans plans, PublicAddress addresses)
{
    /// <summary>Opens an item; null when there is no such item, or when the current user may not change it.</summary>
    public async Task<EditorPlace?> OpenAsync(
        string contentItemId, string? selectedId, CancellationToken cancellationToken) =>
        await items.OpenAsync(contentItemId, cancellationToken) is { } opened
        && await access.MayAsync(ContentAct.Edit, opened.Item, cancellationToken)
            ? await PlaceAsync(opened, selectedId, cancellationToken)
            : null;

    /// <summary>The place in an item that is open already.</summary>
    public async Task<EditorPlace> PlaceAsync(
        OpenedItem opened, string? selectedId, CancellationToken cancellationToken)
    {
        var tree = await items.TreeAsync(opened.Item, cancellationToken);
        var selected = (selectedId is null ? null : tree.Find(selectedId)) ?? tree.Root;
        // A thing without a page of its own is in the form of what it stands in.
        while (selected is { IsInline: true, Place: { } place })
        {
            selected = place.Owner;
        }
        return new(opened, tree, selected);
    }

    /// <summary>Where an editor goes on after an act: in what she added, else where she was.</summary>
    public async Task<NextForm> NextAsync(
        SaveOutcome.Done saved, string? selectedId, string act, CancellationToken cancellationToken)
    {
        var (contentItemId, change) = (saved.Opened.Item.ContentItemId, saved.Tree);
        var here = EditorLinks.Edit(contentItemId, selectedId);
        if (change?.Key is not { } key)
        {
            return new(here, change?.Said, null);
        }
        if (!act.StartsWith("add:", StringComparison.Ordinal))
        {
            return new($"{here}#{key}", change.Said, null);
        }
        var tree = await items.TreeAsync(saved.Opened.Item, cancellationToken);
        // What stays in this form is no place in the address: a browser that goes to one does not begin at the first input.
        return tree.Find(key) is { IsInline: false }
            ? new(EditorLinks.Edit(contentItemId, key), null, null)
            : new(here, change.Said, key);
    }

    public async Task<EditorView> ShowAsync(EditorPlace place, FormState state, CancellationToken cancellationToken) => new(
        place,
        forms.Of(place.Tree, place.Selected, state),
        await sides.OfAsync(place.Tree, place.Selected, cancellationToken),
        await access.MayAsync(ContentAct.Publish, place.Opened.Item, cancellationToken),
        await acts.LastRemovedAsync(place.ContentItemId, cancellationToken),
        await plans.OfAsync(place.ContentItemId, cancellationToken),
        place.Opened.IsLive ? await addresses.OfLiveAsync(place.Opened.Item.ContentItemId, cancellationToken) : null,
        await pieces.CountAsync(place.ContentItemId, cancellationToken));
}
