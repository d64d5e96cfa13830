using Campus.Contents.Items;
using Campus.Platform;

namespace Campus.Contents.Parts;

/// <summary>Gives items their alias and keeps aliases unique.</summary>
internal sealed class AliasHandler(ContentNames names, ContentStore store) : IContentHandler
{
    private const int Longest = 735;

    public async Task UpdatedAsync(ContentContext context)
    {
        var item = context.Item;
        if (context.Type.Settings<AliasPartSettings>("AliasPart") is not { } options)
        {
            return;
        }
        var part = item.As<AliasPart>() ?? new AliasPart();
        if (context.Importing && !item.Content.ContainsKey(nameof(AliasPart)))
        {
            return;
        }
        if (options.Options == AliasOptions.Editable && !string.IsNullOrWhiteSpace(part.Alias))
        {
            return;
        }
        var pattern = string.IsNullOrWhiteSpace(options.Pattern) ? AliasPartSettings.DefaultPattern : options.Pattern;
        var alias = await Pattern.RenderAsync(pattern, item, contained => store.ContainerAsync(contained, context.CancellationToken))
            ?? Slug.Of(item.DisplayText ?? "");
        if (alias.Length > 0)
        {
            item.Apply(part with { Alias = await FreeAsync(alias, item.ContentItemId, context.CancellationToken) });
        }
    }

    public async Task ValidatingAsync(ContentContext context)
    {
        if (context.Item.As<AliasPart>()?.Alias is not { Length: > 0 } alias)
        {
            return;
        }
        if (alias.Length > Longest)
        {
            context.Fail("AliasPart.Alias", $"De alias is te lang. Gebruik hoogstens {Longest} tekens.");
        }
        else if (await names.OwnerAsync(ContentName.Alias, alias, context.CancellationToken) is { } owner
            && owner != context.Item.ContentItemId)
        {
            context.Fail("AliasPart.Alias", $"De alias ‘{alias}’ is al in gebruik.");
        }
    }

    public async Task CloningAsync(ContentContext context)
    {
        if (context.Item.As<AliasPart>() is { Alias: { Length: > 0 } alias } part)
        {
            context.Item.Apply(part with { Alias = await FreeAsync(alias, context.Item.ContentItemId, context.CancellationToken) });
        }
    }

    public Task DraftSavedAsync(ContentContext context) =>
        names.SetAsync(ContentName.Alias, context.Item, AliasOf(context.Item), published: false, context.CancellationToken);

    public Task PublishedAsync(ContentContext context) =>
        names.SetAsync(ContentName.Alias, context.Item, AliasOf(context.Item), published: true, context.CancellationToken);

    public Task UnpublishedAsync(ContentContext context) =>
        names.HideAsync(ContentName.Alias, context.Item, draft: true, context.CancellationToken);

    public Task RemovedAsync(ContentContext context) => context.NoActiveVersionLeft
        ? names.HideAsync(ContentName.Alias, context.Item, draft: false, context.CancellationToken)
        : names.DropDraftAsync(ContentName.Alias, context.Item, context.CancellationToken);

    private Task<string> FreeAsync(string alias, string contentItemId, CancellationToken cancellationToken) =>
        names.FreeAsync(ContentName.Alias, alias, contentItemId, cancellationToken);

    public static string? AliasOf(ContentItem item) => item.As<AliasPart>()?.Alias;
}

internal sealed class ContentAliases(ContentNames names, IPreview preview) : IContentAliases
{
    public async Task<string?> FindAsync(string alias, CancellationToken cancellationToken = default) =>
        preview.Item is { } item && ContentNames.AreSame(AliasHandler.AliasOf(item), alias)
            ? item.ContentItemId
            : await names.PublishedAsync(ContentName.Alias, alias, cancellationToken);
}
