using Campus.Contents;
using Campus.Contents.Display;
using Campus.Platform;

namespace Campus.Editorial.Menus;

/// <summary>The menus that editors made, as they were under one stamp.</summary>
internal sealed class EditorMenuCache
{
    public volatile Entry? Latest;

    internal sealed record Entry(string Stamp, IReadOnlyList<MenuItem> Items);
}

/// <summary>
/// What editors put in the main menu and in the footer, behind what modules have there. A menu is known by its alias, as
/// in Orchard's themes; what stands under another link comes right after it.
/// </summary>
internal sealed class EditorMenu(
    EditorMenuCache cache, IStamps stamps, IContentAliases aliases, IContentManager contents, ShownReferences references, IPreview preview) : IMenuSource
{
    private const int AfterModules = 1000;

    // The campus's own menus, and those that come along with a site of Orchard Core.
    private static readonly (MenuPlace Place, string Alias)[] Menus =
        [(MenuPlace.Main, "hoofdmenu"), (MenuPlace.Main, "main-menu"), (MenuPlace.Footer, "voetmenu"), (MenuPlace.Footer, "footer-menu")];

    public async ValueTask<IReadOnlyList<MenuItem>> ForAsync(MenuPlace place, CancellationToken cancellationToken = default)
    {
        if (!Array.Exists(Menus, menu => menu.Place == place))
        {
            return [];
        }
        // A menu that is only previewed must not stay in the memory that all pages share.
        if (preview.Item is not null)
        {
            return [.. (await ReadAsync(cancellationToken)).Where(item => item.Place == place)];
        }
        var stamp = await stamps.CurrentAsync(PageCaching.ContentStamp, cancellationToken);
        if (cache.Latest is not { } known || known.Stamp != stamp)
        {
            cache.Latest = known = new(stamp, await ReadAsync(cancellationToken));
        }
        return [.. known.Items.Where(item => item.Place == place)];
    }

    private async Task<IReadOnlyList<MenuItem>> ReadAsync(CancellationToken cancellationToken)
    {
        List<MenuItem> items = [];
        foreach (var (place, alias) in Menus)
        {
            if (await aliases.FindAsync(alias, cancellationToken) is { } id && await contents.GetAsync(id, cancellationToken: cancellationToken) is { } menu)
            {
                await AddAsync(items, place, menu, cancellationToken);
            }
        }
        return items;
    }

    private async Task AddAsync(List<MenuItem> items, MenuPlace place, ContentItem holder, CancellationToken cancellationToken)
    {
        foreach (var nested in holder.Nested("MenuItemsListPart"))
        {
            if (await LinkAsync(nested, cancellationToken) is { } link)
            {
                items.Add(new MenuItem(place, link.Text, link.Url, ContentPermissions.ViewContent.Name, AfterModules + items.Count));
            }
            await AddAsync(items, place, nested, cancellationToken);
        }
    }

    private async Task<ShownLink?> LinkAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var link = item.As<LinkMenuItemPart>();
        var words = item.As<TitlePart>()?.Title is { Length: > 0 } title ? title : link?.Name is { Length: > 0 } name ? name : item.DisplayText;
        if (link is not null)
        {
            return SafeUrl.Of(link.Url) is { } url && !string.IsNullOrWhiteSpace(words) ? new(words, url) : null;
        }
        var chosen = await references.ItemsAsync(item.As<ChosenPage>()?.SelectedContentItem?.ContentItemIds, cancellationToken);
        return chosen.Count == 0 ? null : chosen[0] with { Text = string.IsNullOrWhiteSpace(words) ? chosen[0].Text : words };
    }

    [ContentPart("ContentMenuItem")]
    private sealed record ChosenPage(ContentPickerField? SelectedContentItem = null);
}
