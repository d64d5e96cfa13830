using Campus.Platform;

namespace Campus.Contents.Items;

internal sealed class ContentManager(
    CampusDb db, ContentStore store, ContentLifecycle lifecycle, ContentEvents events, VersionCache cache,
    ICurrentUser user, TimeProvider time)
    : IContentManager
{
    public async Task<ContentItem?> GetAsync(
        string contentItemId, VersionOptions version = VersionOptions.Published, CancellationToken cancellationToken = default)
    {
        if (version == VersionOptions.Published)
        {
            return await store.PublishedAsync(contentItemId, cancellationToken);
        }
        var latest = await store.LatestAsync(contentItemId, cancellationToken);
        if (version == VersionOptions.Latest || latest is not { Published: true })
        {
            return latest;
        }
        return version == VersionOptions.DraftRequired ? await NewVersionAsync(latest, cancellationToken) : null;
    }

    public async Task<IReadOnlyDictionary<string, ContentItem>> GetManyAsync(
        IReadOnlyCollection<string> contentItemIds, CancellationToken cancellationToken = default) =>
        await store.PublishedAsync(contentItemIds, cancellationToken);

    public Task<ContentItem?> GetVersionAsync(string contentItemVersionId, CancellationToken cancellationToken = default) =>
        store.VersionAsync(contentItemVersionId, cancellationToken);

    public async Task<ContentItem> NewAsync(string contentType, CancellationToken cancellationToken = default)
    {
        var item = new ContentItem
        {
            ContentItemId = IdGenerator.NewId(),
            ContentItemVersionId = IdGenerator.NewId(),
            ContentType = contentType,
            Owner = user.Id,
            Author = user.Name,
        };
        var context = await lifecycle.ContextAsync(item, cancellationToken);
        await lifecycle.BeforeAsync(context, (handler, step) => handler.ActivatingAsync(step));
        await lifecycle.AfterAsync(context, (handler, step) => handler.ActivatedAsync(step));
        await lifecycle.BeforeAsync(context, (handler, step) => handler.InitializingAsync(step));
        await lifecycle.AfterAsync(context, (handler, step) => handler.InitializedAsync(step));
        return item;
    }

    public Task<ContentValidation> SaveDraftAsync(ContentItem item, CancellationToken cancellationToken = default) =>
        db.InTransactionAsync(token => SaveAsync(item, publish: false, token), cancellationToken);

    public Task<ContentValidation> PublishAsync(ContentItem item, CancellationToken cancellationToken = default) =>
        db.InTransactionAsync(token => SaveAsync(item, publish: true, token), cancellationToken);

    public Task UnpublishAsync(string contentItemId, CancellationToken cancellationToken = default) =>
        db.InTransactionAsync(
            async token =>
            {
                var rows = await VersionRows.LockAsync(db, contentItemId, null, token);
                if (rows.Published is { } published)
                {
                    await UnpublishAsync(rows, published.Read(), token);
                }
            },
            cancellationToken);

    public Task DiscardDraftAsync(string contentItemId, CancellationToken cancellationToken = default) =>
        db.InTransactionAsync(
            async token =>
            {
                var rows = await VersionRows.LockAsync(db, contentItemId, null, token);
                if (rows.Latest is { Published: false } draft)
                {
                    await TakeAwayAsync(draft.Read(), rows, keep: rows.Published, token);
                }
            },
            cancellationToken);

    public Task RemoveAsync(string contentItemId, CancellationToken cancellationToken = default) =>
        db.InTransactionAsync(
            async token =>
            {
                var rows = await VersionRows.LockAsync(db, contentItemId, null, token);
                if ((rows.Latest ?? rows.Published) is { } active)
                {
                    await TakeAwayAsync(active.Read(), rows, keep: null, token);
                }
            },
            cancellationToken);

    public Task<ContentItem?> RestoreAsync(string contentItemVersionId, CancellationToken cancellationToken = default) =>
        db.InTransactionAsync(token => RestoreInTransactionAsync(contentItemVersionId, token), cancellationToken);

    public Task<ContentItem?> CloneAsync(string contentItemId, CancellationToken cancellationToken = default) =>
        db.InTransactionAsync(token => CloneInTransactionAsync(contentItemId, token), cancellationToken);

    public Task<IReadOnlyList<ContentItem>> HistoryAsync(string contentItemId, CancellationToken cancellationToken = default) =>
        store.HistoryAsync(contentItemId, cancellationToken);

    public IAsyncEnumerable<ContentItem> PublishedAsync(string contentType, CancellationToken cancellationToken = default) =>
        store.PublishedOfTypeAsync(contentType, cancellationToken);

    private async Task<ContentItem> NewVersionAsync(ContentItem latest, CancellationToken cancellationToken)
    {
        var draft = latest.Clone();
        draft.ContentItemVersionId = IdGenerator.NewId();
        draft.Latest = true;
        draft.Published = false;
        var context = await lifecycle.ContextAsync(draft, cancellationToken);
        await lifecycle.BeforeAsync(context, (handler, step) => handler.VersioningAsync(step));
        await lifecycle.AfterAsync(context, (handler, step) => handler.VersionedAsync(step));
        return draft;
    }

    private async Task<ContentValidation> SaveAsync(ContentItem item, bool publish, CancellationToken cancellationToken)
    {
        var rows = await VersionRows.LockAsync(db, item.ContentItemId, item.ContentItemVersionId, cancellationToken);
        var context = await lifecycle.ContextAsync(item, cancellationToken, publish);
        if (rows.IsNew)
        {
            await CreatingAsync(context);
        }
        await lifecycle.UpdateAndValidateAsync(context);
        if (!context.Validation.Succeeded || (publish && IsPublishedAsItIs(item, rows)))
        {
            return context.Validation;
        }
        publish = publish && await PublishingAsync(context);
        if (!publish)
        {
            await lifecycle.BeforeAsync(context, (handler, step) => handler.DraftSavingAsync(step));
        }
        var number = await WriteAsync(item, rows, publish, cancellationToken);
        await AnnounceAsync(context, rows, publish, number);
        // What comes next in the same transaction must find the names that handlers gave out.
        await db.SaveChangesAsync(cancellationToken);
        return context.Validation;
    }

    private async Task CreatingAsync(ContentContext context)
    {
        context.Item.CreatedUtc ??= Now;
        context.Item.Owner = string.IsNullOrEmpty(context.Item.Owner) ? user.Id ?? context.Item.Owner : context.Item.Owner;
        await lifecycle.BeforeAsync(context, (handler, step) => handler.CreatingAsync(step));
    }

    private async Task<bool> PublishingAsync(ContentContext context)
    {
        await lifecycle.BeforeAsync(context, (handler, step) => handler.PublishingAsync(step));
        return !context.Cancel;
    }

    private static bool IsPublishedAsItIs(ContentItem item, VersionRows rows) =>
        rows.Published is { Latest: true } published && ContentEquality.SameContent(published.Read(), item);

    private async Task<int> WriteAsync(ContentItem item, VersionRows rows, bool publish, CancellationToken cancellationToken)
    {
        item.Latest = true;
        item.Published = publish;
        item.ModifiedUtc = Now;
        item.PublishedUtc = publish ? Now : item.PublishedUtc;
        item.Author = user.Name ?? item.Author;
        var target = rows.OpenDraft;
        if (item.ContentItemVersionId is null || (rows.Own is not null && target is null))
        {
            item.ContentItemVersionId = IdGenerator.NewId();
        }
        // The flags leave one version before they come to another: a unique index watches over them.
        ClearFlags(rows.Latest, latest: true, published: false);
        ClearFlags(rows.Published, latest: false, published: publish);
        await db.SaveChangesAsync(cancellationToken);
        if (target is null)
        {
            target = ContentItemVersion.From(item, rows.NextNumber);
            db.Add(target);
        }
        target.Take(item);
        await db.SaveChangesAsync(cancellationToken);
        return target.Number;
    }

    private async Task AnnounceAsync(ContentContext context, VersionRows rows, bool publish, int number)
    {
        if (rows.IsNew)
        {
            await lifecycle.AfterAsync(context, (handler, step) => handler.CreatedAsync(step));
            events.Record("Created", context.Item, number);
        }
        if (publish)
        {
            await lifecycle.AfterAsync(context, (handler, step) => handler.PublishedAsync(step));
            await events.PublishedAsync(context.Item, context.CancellationToken);
            events.Record("Published", context.Item, number);
        }
        else
        {
            await lifecycle.AfterAsync(context, (handler, step) => handler.DraftSavedAsync(step));
            events.Record("Saved", context.Item, number);
        }
    }

    // The published version stays as it is, in history; what editors go on with is a copy of it.
    private async Task UnpublishAsync(VersionRows rows, ContentItem item, CancellationToken cancellationToken)
    {
        var context = await lifecycle.ContextAsync(item, cancellationToken);
        await lifecycle.BeforeAsync(context, (handler, step) => handler.UnpublishingAsync(step));
        ClearFlags(rows.Published, latest: true, published: true);
        await db.SaveChangesAsync(cancellationToken);
        if (rows.Latest is null || rows.Latest == rows.Published)
        {
            item.ContentItemVersionId = IdGenerator.NewId();
            item.Latest = true;
            item.Published = false;
            item.ModifiedUtc = Now;
            item.PublishedUtc = null;
            db.Add(ContentItemVersion.From(item, rows.NextNumber));
            await db.SaveChangesAsync(cancellationToken);
        }
        await lifecycle.AfterAsync(context, (handler, step) => handler.UnpublishedAsync(step));
        await events.UnpublishedAsync(item, cancellationToken);
        events.Record("Unpublished", item, rows.NextNumber);
    }

    private async Task TakeAwayAsync(ContentItem item, VersionRows rows, ContentItemVersion? keep, CancellationToken cancellationToken)
    {
        var context = await lifecycle.ContextAsync(item, cancellationToken, noActiveVersionLeft: keep is null);
        await lifecycle.BeforeAsync(context, (handler, step) => handler.RemovingAsync(step));
        ClearFlags(rows.Latest, latest: true, published: keep is null);
        ClearFlags(rows.Published, latest: true, published: keep is null);
        await db.SaveChangesAsync(cancellationToken);
        if (keep is not null)
        {
            keep.Latest = true;
            await db.SaveChangesAsync(cancellationToken);
        }
        await lifecycle.AfterAsync(context, (handler, step) => handler.RemovedAsync(step));
        if (keep is null && rows.Published is not null)
        {
            await events.UnpublishedAsync(item, cancellationToken);
        }
        events.Record("Removed", item, rows.NextNumber - 1);
    }

    private async Task<ContentItem?> RestoreInTransactionAsync(string versionId, CancellationToken cancellationToken)
    {
        if (await store.VersionAsync(versionId, cancellationToken) is not { } old)
        {
            return null;
        }
        var draft = old.Clone();
        draft.ContentItemVersionId = IdGenerator.NewId();
        var context = await lifecycle.ContextAsync(draft, cancellationToken);
        await lifecycle.BeforeAsync(context, (handler, step) => handler.RestoringAsync(step));
        var rows = await VersionRows.LockAsync(db, draft.ContentItemId, null, cancellationToken);
        await WriteAsync(draft, rows, publish: false, cancellationToken);
        await lifecycle.AfterAsync(context, (handler, step) => handler.RestoredAsync(step));
        await lifecycle.AfterAsync(context, (handler, step) => handler.DraftSavedAsync(step));
        events.Record("Restored", draft, rows.NextNumber);
        return draft;
    }

    private async Task<ContentItem?> CloneInTransactionAsync(string contentItemId, CancellationToken cancellationToken)
    {
        if (await store.LatestAsync(contentItemId, cancellationToken) is not { } original)
        {
            return null;
        }
        var copy = ContentCopy.Of(original);
        copy.Owner = user.Id;
        copy.CreatedUtc = Now;
        var context = await lifecycle.ContextAsync(copy, cancellationToken);
        await lifecycle.BeforeAsync(context, (handler, step) => handler.CloningAsync(step));
        var rows = await VersionRows.LockAsync(db, copy.ContentItemId, null, cancellationToken);
        await WriteAsync(copy, rows, publish: false, cancellationToken);
        await lifecycle.AfterAsync(context, (handler, step) => handler.ClonedAsync(step));
        await lifecycle.AfterAsync(context, (handler, step) => handler.DraftSavedAsync(step));
        events.Record("Cloned", copy, rows.NextNumber);
        return copy;
    }

    private void ClearFlags(ContentItemVersion? version, bool latest, bool published)
    {
        if (version is null)
        {
            return;
        }
        version.Latest &= !latest;
        version.Published &= !published;
        db.AfterCommit(() => cache.Forget(version.ContentItemVersionId));
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
