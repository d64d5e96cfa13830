using Campus.Contents;
using Campus.Contents.Access;
using Campus.Editorial.Editor.Tree;
using Campus.Editorial.Editor.Units;
using Microsoft.AspNetCore.Http;

namespace Campus.Editorial.Editor;

/// <summary>
/// The place where editors work: one copy of an item that they share, saved as they type. It becomes a version when
/// somebody keeps it, and what visitors see when somebody publishes it.
/// </summary>
internal sealed class ItemRepository(
    IContentManager contents, IContentDefinitionManager definitions, UnitEdits edits, TreeActs acts, WorkingCopies copies,
    ContentAccess access)
{
    /// <summary>Opens an item to look at; null when there is no such item.</summary>
    public Task<OpenedItem?> OpenAsync(string contentItemId, CancellationToken cancellationToken) =>
        copies.OpenAsync(contentItemId, cancellationToken);

    /// <summary>Saves what was posted: units, each on the value it was based on, then one act on the tree.</summary>
    public Task<SaveOutcome> ChangeAsync(
        string contentItemId, IFormCollection form, string? act, CancellationToken cancellationToken) =>
        copies.WorkAsync<SaveOutcome>(
            contentItemId,
            async (opened, token) =>
            {
                if (opened is null)
                {
                    return new SaveOutcome.NotThere();
                }
                return await access.MayAsync(ContentAct.Edit, opened.Item, token)
                    ? await ChangeAsync(opened, form, act, token)
                    : new SaveOutcome.NotAllowed();
            },
            cancellationToken);

    /// <summary>Validates the working copy and stores it as a new draft version.</summary>
    public Task<ContentValidation> KeepAsync(string contentItemId, CancellationToken cancellationToken) =>
        copies.WorkAsync(
            contentItemId,
            (opened, token) => opened is null
                ? throw new InvalidOperationException($"There is no content item {contentItemId}.")
                : KeepAsync(opened, token),
            cancellationToken);

    /// <summary>Stores what is open as a new draft version.</summary>
    public Task<ContentValidation> KeepAsync(OpenedItem opened, CancellationToken cancellationToken) =>
        StoreAsync(opened, contents.SaveDraftAsync, cancellationToken);

    /// <summary>Makes what is open what visitors see.</summary>
    public Task<ContentValidation> PublishAsync(OpenedItem opened, CancellationToken cancellationToken) =>
        StoreAsync(opened, contents.PublishAsync, cancellationToken);

    public async Task<ItemTree> TreeAsync(ContentItem item, CancellationToken cancellationToken) =>
        new(item, await definitions.ListTypeDefinitionsAsync(cancellationToken));

    private async Task<SaveOutcome> ChangeAsync(
        OpenedItem opened, IFormCollection form, string? act, CancellationToken cancellationToken)
    {
        copies.BringUpToDate(opened);
        var tree = await TreeAsync(opened.Item, cancellationToken);
        var done = edits.Apply(tree, form);
        await copies.KeepPiecesAsync(opened.Item.ContentItemId, done, cancellationToken);
        var change = await ActAsync(opened, tree, form, act, cancellationToken);
        NestedTitles.Follow(tree.Root);
        List<string> changed = [.. done.Where(edit => edit.Outcome == UnitOutcome.Saved).Select(edit => edit.Address)];
        if (changed.Count > 0 || change?.Key is not null)
        {
            copies.Write(opened, changed);
        }
        return new SaveOutcome.Done(opened, done, change);
    }

    private async Task<TreeChange?> ActAsync(
        OpenedItem opened, ItemTree tree, IFormCollection form, string? act, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(act) || !copies.IsFirst(opened, form["act"].ToString()))
        {
            return null;
        }
        // The units may have changed what the tree is made of.
        return await acts.DoAsync(await TreeAsync(tree.Item, cancellationToken), act, cancellationToken);
    }

    private async Task<ContentValidation> StoreAsync(
        OpenedItem opened,
        Func<ContentItem, CancellationToken, Task<ContentValidation>> store,
        CancellationToken cancellationToken)
    {
        copies.BringUpToDate(opened);
        if (opened.Changed)
        {
            // A version of its own: the one before it stays in history as it was.
            opened.Item.ContentItemVersionId = null;
        }
        var validation = await store(opened.Item, cancellationToken);
        if (validation.Succeeded)
        {
            copies.Clear(opened);
            opened.Stored();
        }
        return validation;
    }
}
