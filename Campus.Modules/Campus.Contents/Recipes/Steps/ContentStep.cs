using System.Text.Json.Nodes;
using Campus.Contents.Items;
using Campus.Contents.Parts;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Recipes.Steps;

/// <summary>
/// Content items, by Orchard's rules for an import, with two improvements: what is the same is left alone even when the
/// file gives no version id, and a version that was published never changes – a change becomes a new version.
/// </summary>
internal sealed class ContentStep(
    CampusDb db,
    ContentStore store,
    VersionCache cache,
    ContentLifecycle lifecycle,
    ContentEvents events,
    ContentNames names,
    IContentDefinitionManager definitions,
    ContentSteps steps,
    ISiteSettings settings,
    ICurrentUser user,
    TimeProvider time) : IRecipeStep
{
    private const string WorkedOn = "Dit is van de site gehaald, en aan het concept is daarna gewerkt. Het concept blijft. Publiceer het als het klaar is.";

    public int Order => 60;

    public bool Handles(string name) => ContentSteps.Handles(name);

    public async Task RunAsync(RunningStep step, CancellationToken cancellationToken)
    {
        List<ImportedItem> incoming = [];
        foreach (var (json, path) in step.Objects("data"))
        {
            var type = await definitions.GetTypeDefinitionAsync(json[nameof(ContentItem.ContentType)]?.ToString() ?? "", cancellationToken);
            if (ImportedItem.Read(step, json, path, type) is { } item)
            {
                incoming.Add(item);
            }
        }
        await names.LoadAsync(cancellationToken);
        var stored = await StoredVersions.ReadAsync(db, cache, [.. incoming.Select(item => item.Item)], cancellationToken);
        List<ImportedItem> written = [];
        foreach (var item in incoming)
        {
            if (await DecideAsync(step, item, stored, cancellationToken))
            {
                written.Add(item);
            }
        }
        step.Run.Published.AddRange(written.Where(item => item.Item.Published).Select(item => (step, item)));
        if (step.Run.Refused)
        {
            stored.Forget();
            return;
        }
        await stored.SaveAsync(cancellationToken);
        await AnnounceAsync(written, stored, cancellationToken);
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(RecipeExport export, CancellationToken cancellationToken)
    {
        if (!await export.MayHoldAsync("content", cancellationToken))
        {
            return [];
        }
        var versions = await db.Set<ContentItemVersion>().AsNoTracking()
            .Where(version => version.Published || version.Latest).ToListAsync(cancellationToken);
        return await steps.OfAsync(versions, cancellationToken);
    }

    /// <summary>Adds the item's line to the plan, and stores it when there is something to store.</summary>
    private async Task<bool> DecideAsync(
        RunningStep step, ImportedItem imported, StoredVersions stored, CancellationToken cancellationToken)
    {
        imported.Known = stored.Find(imported.Item.ContentItemVersionId);
        imported.IsNewItem = !stored.Knows(imported.Item.ContentItemId);
        if (!IsWelcome(step, imported))
        {
            return false;
        }
        imported.Context = await lifecycle.ContextAsync(imported.Item, cancellationToken, imported.Item.Published, importing: true);
        if (!IsStored(imported, stored))
        {
            await PrepareAsync(imported);
        }
        if (IsStored(imported, stored))
        {
            step.Add(RecipeOutcome.Unchanged, imported.Subject, imported.Path, stored.IsOffTheSite(imported.Item) ? WorkedOn : null);
            await BringHomeAsync(imported, cancellationToken);
            return false;
        }
        if (!await IsValidAsync(step, imported, cancellationToken))
        {
            return false;
        }
        Report(step, imported, stored);
        await StoreAsync(imported, stored);
        return true;
    }

    private static bool IsWelcome(RunningStep step, ImportedItem imported)
    {
        var item = imported.Item;
        if (item.ContentItemVersionId is { } id && !step.Run.Versions.Add(id))
        {
            step.Add(RecipeOutcome.Unchanged, imported.Subject, imported.Path, "Deze versie stond al eerder in het recept.");
            return false;
        }
        if (imported.Known is { } other && other.ContentItemId != item.ContentItemId)
        {
            step.Refuse(imported.Subject, JsonPaths.Property(imported.Path, nameof(item.ContentItemVersionId)), $"dit versie-id hoort al bij item {other.ContentItemId}.");
            return false;
        }
        return true;
    }

    private Task BringHomeAsync(ImportedItem imported, CancellationToken cancellationToken) => imported.WantsHome
        ? settings.SetAsync(AutorouteHandler.HomeRouteSetting, AutorouteHandler.HomeRoute(imported.Item.ContentItemId), cancellationToken)
        : Task.CompletedTask;

    private static bool IsStored(ImportedItem imported, StoredVersions stored)
    {
        var item = imported.Item;
        if (imported.Known is { } known && imported.IsSameAs(stored.Read(known), sameVersion: true))
        {
            // The same version of what was deleted or taken off the site since is not the same campus: it comes back as it was.
            imported.ComesBack = (stored.WasDeleted(item.ContentItemId) && (item.Published || item.Latest)) || IsPublishedAgain(imported, stored);
            return !imported.ComesBack;
        }
        // Without a version id of its own, or under one that may not change, an item is as stored when today's version says the same.
        return (item.ContentItemVersionId is null || imported.Known is { Frozen: true })
            && (item.Published || item.Latest)
            && stored.Current(item.ContentItemId, item.Published) is { } current
            && imported.IsSameAs(stored.Read(current), sameVersion: false);
    }

    // A draft that says something else is somebody's work, and stays.
    private static bool IsPublishedAgain(ImportedItem imported, StoredVersions stored) =>
        stored.IsOffTheSite(imported.Item)
        && stored.Current(imported.Item.ContentItemId, published: false) is { } draft
        && imported.IsSameAs(stored.Read(draft), sameVersion: false);

    private async Task PrepareAsync(ImportedItem imported)
    {
        var context = imported.Context;
        await lifecycle.BeforeAsync(context, (handler, step) => handler.ImportingAsync(step));
        if (imported.IsNewItem)
        {
            await lifecycle.BeforeAsync(context, (handler, step) => handler.CreatingAsync(step));
        }
        await lifecycle.UpdateAndValidateAsync(context);
    }

    // What the database cannot hold is refused; what is merely incomplete comes in, with a warning.
    private async Task<bool> IsValidAsync(RunningStep step, ImportedItem imported, CancellationToken cancellationToken)
    {
        var item = imported.Item;
        var valid = true;
        foreach (var (member, messages) in item.Published || item.Latest ? imported.Context.Validation.Errors : ContentContext.NoErrors)
        {
            var at = $"{imported.Path}.{member}";
            var message = string.Join(" ", messages);
            if (member is "AutoroutePart.Path" or "AliasPart.Alias")
            {
                step.Refuse(imported.Subject, at, message + await OwnerAsync(member, item, cancellationToken));
                valid = false;
            }
            else
            {
                step.Warn(imported.Subject, at, message);
            }
        }
        return valid;
    }

    private static void Report(RunningStep step, ImportedItem imported, StoredVersions stored)
    {
        var before = imported.Open ?? stored.Current(imported.Item.ContentItemId, published: true) ?? stored.Current(imported.Item.ContentItemId, published: false);
        var differences = before is null ? null : RecipeDifferences.Of(stored.Read(before), imported.Item);
        if (imported.Context.Type is null)
        {
            step.Add(imported.IsNewItem ? RecipeOutcome.Kept : RecipeOutcome.Changed, imported.Subject, imported.Path, "De campus kent dit contenttype niet en bewaart het item zoals het is.", differences);
            return;
        }
        if (stored.WasDeleted(imported.Item.ContentItemId) && (imported.Item.Published || imported.Item.Latest))
        {
            step.Add(RecipeOutcome.Created, imported.Subject, imported.Path, "Dit was verwijderd en komt terug.", differences);
            return;
        }
        if (imported.ComesBack)
        {
            step.Add(RecipeOutcome.Changed, imported.Subject, imported.Path, "Dit was van de site gehaald en komt terug.", differences);
            return;
        }
        var note = imported.Known is { Frozen: true }
            ? "Deze versie is al eens gepubliceerd en verandert niet meer; de wijziging wordt een nieuwe versie."
            : imported.Item.Published || imported.Item.Latest ? null : "Komt in de geschiedenis: het item is niet gepubliceerd en geen concept.";
        step.Add(imported.IsNewItem ? RecipeOutcome.Created : RecipeOutcome.Changed, imported.Subject, imported.Path, note, differences);
    }

    private async Task<string> OwnerAsync(string member, ContentItem item, CancellationToken cancellationToken)
    {
        var kind = member == "AliasPart.Alias" ? ContentName.Alias : ContentName.Path;
        var name = kind == ContentName.Alias ? item.As<AliasPart>()?.Alias : item.As<AutoroutePart>()?.Path;
        if (name is null || await names.OwnerAsync(kind, name, cancellationToken) is not { } owner || owner == item.ContentItemId)
        {
            return "";
        }
        var other = store.Pending.GetValueOrDefault(owner) ?? await store.LatestAsync(owner, cancellationToken);
        return $" Item {item.ContentItemId} wil hetzelfde als item {owner} (‘{other?.DisplayText}’).";
    }

    private async Task StoreAsync(ImportedItem imported, StoredVersions stored)
    {
        var item = imported.Item;
        var context = imported.Context;
        ImportedItem.SetHome(item, true, when: imported.WantsHome);
        if (item.Published)
        {
            await lifecycle.BeforeAsync(context, (handler, step) => handler.PublishingAsync(step));
        }
        else if (item.Latest)
        {
            await lifecycle.BeforeAsync(context, (handler, step) => handler.DraftSavingAsync(step));
        }
        stored.Store(Complete(imported), imported.Open);
        store.Pending[item.ContentItemId] = item;
        await NameAsync(context);
    }

    // What the file does not say is filled in as for any other item.
    private ContentItem Complete(ImportedItem imported)
    {
        var item = imported.Item;
        if (item.ContentItemVersionId is null || (imported.Open is null && imported.Known is not null))
        {
            item.ContentItemVersionId = IdGenerator.NewId();
        }
        var now = time.GetUtcNow().UtcDateTime;
        item.CreatedUtc ??= now;
        item.ModifiedUtc ??= now;
        item.PublishedUtc ??= item.Published ? now : null;
        item.Owner ??= user.Id;
        item.Author ??= user.Name;
        return item;
    }

    // Names are given out at once, so that the next item in the file finds them taken.
    private async Task NameAsync(ContentContext context)
    {
        if (context.Item.Published)
        {
            await lifecycle.AfterAsync(context, (handler, step) => handler.PublishedAsync(step));
        }
        else if (context.Item.Latest)
        {
            await lifecycle.AfterAsync(context, (handler, step) => handler.DraftSavedAsync(step));
        }
    }

    private async Task AnnounceAsync(List<ImportedItem> written, StoredVersions stored, CancellationToken cancellationToken)
    {
        foreach (var imported in written)
        {
            var item = imported.Item;
            var number = stored.Find(item.ContentItemVersionId)!.Number;
            if (imported.IsNewItem)
            {
                await lifecycle.AfterAsync(imported.Context, (handler, step) => handler.CreatedAsync(step));
                events.Record("Created", item, number);
            }
            await lifecycle.AfterAsync(imported.Context, (handler, step) => handler.ImportedAsync(step));
            if (item.Published)
            {
                await events.PublishedAsync(item, cancellationToken);
            }
            events.Record(item.Published ? "Published" : "Saved", item, number);
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
