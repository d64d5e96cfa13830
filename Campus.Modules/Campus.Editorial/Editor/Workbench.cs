using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Editorial.Editor.Data;
using Campus.Editorial.Editor.Tree;
using Campus.Editorial.Editor.Units;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor;

/// <summary>An item as editors have it before them.</summary>
/// <param name="Item">The working copy; the newest version when nothing was typed since.</param>
/// <param name="Revision">Goes up with every change.</param>
/// <param name="Changed">Whether it differs from the newest version.</param>
/// <param name="IsLive">Whether visitors see a version of it.</param>
internal sealed record OpenedItem(ContentItem Item, int Revision, bool Changed, bool IsLive)
{
    public EditorState State => !IsLive ? EditorState.Concept : Item.Published && !Changed ? EditorState.Live : EditorState.Ahead;
}

/// <summary>How an item stands for who looks at the site.</summary>
internal enum EditorState
{
    /// <summary>Visitors see nothing of it.</summary>
    Concept,

    /// <summary>Visitors see what editors have.</summary>
    Live,

    /// <summary>Visitors see something older.</summary>
    Ahead,
}

/// <summary>What a save of a form did.</summary>
internal sealed record WorkbenchChange(OpenedItem Opened, IReadOnlyList<UnitEdit> Edits, TreeChange? Tree);

/// <summary>
/// The place where editors work: one copy of an item that they share, saved as they type. It becomes a version when
/// somebody keeps it, and what visitors see when somebody publishes it.
/// </summary>
internal sealed class Workbench(
    CampusDb db, IContentManager contents, IContentDefinitionManager definitions, UnitEdits edits, TreeActs acts, WorkingCopies copies)
{
    /// <summary>Opens an item; null when there is no such item.</summary>
    public async Task<OpenedItem?> OpenAsync(string contentItemId, CancellationToken cancellationToken)
    {
        if (await contents.GetAsync(contentItemId, VersionOptions.Latest, cancellationToken) is not { } latest)
        {
            return null;
        }
        var row = await db.Set<WorkingCopy>().AsNoTracking().FirstOrDefaultAsync(copy => copy.ContentItemId == contentItemId, cancellationToken);
        var isLive = latest.Published || await contents.GetAsync(contentItemId, cancellationToken: cancellationToken) is not null;
        var item = row?.Json is { } json ? ContentItemJson.Parse(json) : latest.Clone();
        return new(item, row?.Revision ?? 0, row?.Json is not null, isLive);
    }

    /// <summary>Saves what was posted: units, each on the value it was based on, and then one act on the tree.</summary>
    /// <returns>Null when there is no such item.</returns>
    public Task<WorkbenchChange?> ChangeAsync(string contentItemId, IFormCollection form, string? act, CancellationToken cancellationToken) =>
        copies.RetryAsync(
            async token =>
            {
                var latest = await contents.GetAsync(contentItemId, VersionOptions.Latest, token);
                if (await copies.CurrentAsync(contentItemId, latest, token) is not { } item)
                {
                    return null;
                }
                var tree = await TreeAsync(item, token);
                var done = edits.Apply(tree, form);
                await copies.KeepPiecesAsync(contentItemId, done, token);
                var change = await ActAsync(tree, form, act, token);
                NestedTitles.Follow(tree.Root);
                List<string> changed = [.. done.Where(edit => edit.Outcome == UnitOutcome.Saved).Select(edit => edit.Address)];
                if (changed.Count > 0 || change?.Key is not null)
                {
                    await copies.WriteAsync(item, latest, changed, token);
                }
                return new WorkbenchChange((await OpenAsync(contentItemId, token))!, done, change);
            },
            cancellationToken);

    /// <summary>Makes an item the working copy, for example an old version; what was there is replaced.</summary>
    public Task ReplaceAsync(string contentItemId, ContentItem item, CancellationToken cancellationToken) =>
        copies.RetryAsync(
            async token =>
            {
                var latest = await contents.GetAsync(contentItemId, VersionOptions.Latest, token);
                await copies.WriteAsync(item, latest, [], token);
                return true;
            },
            cancellationToken);

    /// <summary>Validates the working copy and stores it as a new draft version. Without changes nothing happens.</summary>
    public Task<ContentValidation> KeepAsync(string contentItemId, CancellationToken cancellationToken) =>
        StoreAsync(contentItemId, contents.SaveDraftAsync, cancellationToken);

    /// <summary>Keeps the working copy, and makes it what visitors see, or the newest draft when there is no working copy.</summary>
    public Task<ContentValidation> PublishAsync(string contentItemId, CancellationToken cancellationToken) =>
        StoreAsync(contentItemId, contents.PublishAsync, cancellationToken);

    /// <summary>Throws the working copy away; the newest version is what editors go on with.</summary>
    public Task DropAsync(string contentItemId, CancellationToken cancellationToken) =>
        copies.RetryAsync(token => copies.ClearAsync(contentItemId, token), cancellationToken);

    public async Task<ItemTree> TreeAsync(ContentItem item, CancellationToken cancellationToken) =>
        new(item, await definitions.ListTypeDefinitionsAsync(cancellationToken));

    private Task<ContentValidation> StoreAsync(
        string contentItemId, Func<ContentItem, CancellationToken, Task<ContentValidation>> store, CancellationToken cancellationToken) =>
        copies.RetryAsync(
            async token =>
            {
                var latest = await contents.GetAsync(contentItemId, VersionOptions.Latest, token);
                var isChanged = await copies.IsChangedAsync(contentItemId, token);
                var item = await copies.CurrentAsync(contentItemId, latest, token)
                    ?? throw new InvalidOperationException($"There is no content item {contentItemId}.");
                if (isChanged)
                {
                    // A version of its own: the one before it stays in history as it was.
                    item.ContentItemVersionId = null;
                }
                var validation = await store(item, token);
                if (validation.Succeeded)
                {
                    await copies.ClearAsync(contentItemId, token);
                }
                return validation;
            },
            cancellationToken);

    private async Task<TreeChange?> ActAsync(ItemTree tree, IFormCollection form, string? act, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(act) || !await copies.IsFirstAsync(tree.Item, form["act"].ToString(), cancellationToken))
        {
            return null;
        }
        // The units may have changed what the tree is made of.
        return await acts.DoAsync(await TreeAsync(tree.Item, cancellationToken), act, cancellationToken);
    }
}
