using System.Buffers;
using System.Text.Json.Nodes;
using Campus.Contents.Items;
using Campus.Platform;

namespace Campus.Contents.Parts;

/// <summary>Gives items their path, keeps paths unique, and lets an item become the home page.</summary>
internal sealed class AutorouteHandler(ContentNames names, ContentStore store, PageAddresses addresses, ISiteSettings settings) : IContentHandler
{
    /// <summary>The setting that says which item is the home page.</summary>
    public const string HomeRouteSetting = "HomeRoute";

    private const int Longest = 1024;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(":?#[]@!$&'()*+,.;=<>\\|% ");

    public async Task UpdatedAsync(ContentContext context)
    {
        var item = context.Item;
        if (context.Type.Settings<AutoroutePartSettings>("AutoroutePart") is not { } options)
        {
            return;
        }
        var part = item.As<AutoroutePart>() ?? new AutoroutePart();
        // An empty pattern makes no path, and a recipe with an item that has no such part means it to have none.
        var pattern = options.Pattern ?? AutoroutePartSettings.DefaultPattern;
        if (part.Disabled || !string.IsNullOrWhiteSpace(part.Path) || string.IsNullOrWhiteSpace(pattern)
            || (context.Importing && !item.Content.ContainsKey(nameof(AutoroutePart))))
        {
            return;
        }
        var path = await Pattern.RenderAsync(pattern, item, contained => store.ContainerAsync(contained, context.CancellationToken))
            ?? Slug.Of(item.DisplayText ?? "");
        if (path.EndsWith('/'))
        {
            // The name that the path ends with is not there yet: it gets its path once it has one.
            return;
        }
        path = addresses.Renamed(path.Trim('/'));
        if (path.Length > 0)
        {
            item.Apply(part with { Path = await FreeAsync(path, item.ContentItemId, context.CancellationToken) });
        }
    }

    public async Task ValidatingAsync(ContentContext context)
    {
        if (PathOf(context.Item) is not { } path)
        {
            return;
        }
        if (Wrong(path) is { } wrong)
        {
            context.Fail("AutoroutePart.Path", wrong);
        }
        else if (addresses.IsTaken(path))
        {
            context.Fail("AutoroutePart.Path", $"Het webadres ‘{path}’ begint zoals een pagina van de campus zelf. Bezoekers zouden dit daar niet zien. Kies een ander begin, bijvoorbeeld ‘{addresses.Renamed(path)}’.");
        }
        else if (await names.OwnerAsync(ContentName.Path, path, context.CancellationToken) is { } owner
            && owner != context.Item.ContentItemId)
        {
            context.Fail("AutoroutePart.Path", $"Het webadres ‘{path}’ is al in gebruik.");
        }
    }

    public async Task CloningAsync(ContentContext context)
    {
        if (context.Item.As<AutoroutePart>() is { } part)
        {
            var path = string.IsNullOrEmpty(part.Path)
                ? part.Path
                : await FreeAsync(part.Path, context.Item.ContentItemId, context.CancellationToken);
            context.Item.Apply(part with { Path = path, SetHomepage = false });
        }
    }

    public async Task PublishingAsync(ContentContext context)
    {
        if (context.Item.As<AutoroutePart>() is { SetHomepage: true, Disabled: false } part)
        {
            context.Item.Apply(part with { SetHomepage = false });
            await settings.SetAsync(HomeRouteSetting, HomeRoute(context.Item.ContentItemId), context.CancellationToken);
        }
    }

    public Task DraftSavedAsync(ContentContext context) =>
        names.SetAsync(ContentName.Path, context.Item, PathOf(context.Item), published: false, context.CancellationToken);

    public Task PublishedAsync(ContentContext context) =>
        names.SetAsync(ContentName.Path, context.Item, PathOf(context.Item), published: true, context.CancellationToken);

    public Task UnpublishedAsync(ContentContext context) =>
        names.HideAsync(ContentName.Path, context.Item, draft: true, context.CancellationToken);

    public Task RemovedAsync(ContentContext context) => context.NoActiveVersionLeft
        ? names.HideAsync(ContentName.Path, context.Item, draft: false, context.CancellationToken)
        : names.DropDraftAsync(ContentName.Path, context.Item, context.CancellationToken);

    private Task<string> FreeAsync(string path, string contentItemId, CancellationToken cancellationToken) =>
        names.FreeAsync(ContentName.Path, path, contentItemId, cancellationToken);

    public static string? PathOf(ContentItem item) =>
        item.As<AutoroutePart>() is { Disabled: false, Path: { Length: > 0 } path } ? path : null;

    private static string? Wrong(string path)
    {
        if (path == "/")
        {
            return "Het webadres kan niet alleen een schuine streep zijn. Kies daarvoor ‘startpagina’.";
        }
        if (path.Length > Longest)
        {
            return $"Het webadres is te lang. Gebruik hoogstens {Longest} tekens.";
        }
        if (UnseenLetters.AreIn(path.Replace(' ', '-')))
        {
            return "In het webadres staan tekens die je niet ziet. Haal het adres leeg en typ het opnieuw.";
        }
        return path.AsSpan().ContainsAny(Forbidden) || path.Contains("//", StringComparison.Ordinal)
            ? $"Het webadres ‘{path}’ heeft spaties of leestekens die daar niet mogen. Gebruik letters, cijfers, streepjes en schuine strepen."
            : null;
    }

    /// <summary>The item that a home route names, in whatever letter case: Orchard itself writes it with a small letter.</summary>
    public static string? HomeOf(JsonNode? route) => (route as JsonObject)?
        .FirstOrDefault(property => property.Key.Equals("ContentItemId", StringComparison.OrdinalIgnoreCase)).Value?.ToString() is { Length: > 0 } id ? id : null;

    public static JsonObject HomeRoute(string contentItemId) => new()
    {
        ["Action"] = "Display",
        ["Controller"] = "Item",
        ["Area"] = "OrchardCore.Contents",
        ["ContentItemId"] = contentItemId,
    };
}

internal sealed class ContentRoutes(ContentNames names, ISiteSettings settings, IPreview preview) : IContentRoutes
{
    public async Task<string?> FindAsync(string path, CancellationToken cancellationToken = default) =>
        preview.Item is { } item && ContentNames.AreSame(AutorouteHandler.PathOf(item), path)
            ? item.ContentItemId
            : await names.PublishedAsync(ContentName.Path, path, cancellationToken);

    public async Task<string?> HomeAsync(CancellationToken cancellationToken = default) =>
        AutorouteHandler.HomeOf(await settings.GetAsync(AutorouteHandler.HomeRouteSetting, cancellationToken));
}
