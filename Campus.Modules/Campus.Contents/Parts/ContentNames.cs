using System.Globalization;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Parts;

/// <summary>Which item has which path or alias. An import loads them all once instead of asking item by item.</summary>
internal sealed class ContentNames(CampusDb db)
{
    private Dictionary<(string Kind, string Name), ContentName>? all;
    private Dictionary<(string Kind, string ContentItemId), List<ContentName>> byItem = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (all is not null)
        {
            return;
        }
        all = [];
        foreach (var row in await db.Set<ContentName>().ToListAsync(cancellationToken))
        {
            Remember(row);
        }
    }

    /// <summary>Forgets what was loaded, after the database went back to an earlier state or an import ended.</summary>
    public void Forget()
    {
        all = null;
        byItem = [];
    }

    public async Task<string?> OwnerAsync(string kind, string name, CancellationToken cancellationToken)
    {
        var key = Normal(name);
        return all is null
            ? await db.Set<ContentName>().Where(row => row.Kind == kind && row.Name == key)
                .Select(row => row.ContentItemId).SingleOrDefaultAsync(cancellationToken)
            : all.GetValueOrDefault((kind, key))?.ContentItemId;
    }

    /// <summary>A name that is free for an item, counting on from a number it ends with, as Orchard does.</summary>
    public async Task<string> FreeAsync(string kind, string name, string contentItemId, CancellationToken cancellationToken)
    {
        if (await IsFreeAsync(kind, name, contentItemId, cancellationToken))
        {
            return name;
        }
        var hyphen = name.LastIndexOf('-');
        var counts = int.TryParse(name.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && hyphen > 0;
        var stem = counts ? name[..hyphen] : name;
        var next = counts ? number : 1;
        while (!await IsFreeAsync(kind, $"{stem}-{next}", contentItemId, cancellationToken))
        {
            next++;
        }
        return $"{stem}-{next}";
    }

    private async Task<bool> IsFreeAsync(string kind, string name, string contentItemId, CancellationToken cancellationToken) =>
        await OwnerAsync(kind, name, cancellationToken) is not { } owner || owner == contentItemId;

    public async Task<string?> PublishedAsync(string kind, string name, CancellationToken cancellationToken)
    {
        var key = Normal(name);
        return await db.Set<ContentName>().AsNoTracking()
            .Where(row => row.Kind == kind && row.Name == key && row.Published)
            .Select(row => row.ContentItemId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Gives the newest version of an item its name, and with <paramref name="published"/> the visible one too.</summary>
    public async Task SetAsync(string kind, ContentItem item, string? name, bool published, CancellationToken cancellationToken)
    {
        var key = string.IsNullOrEmpty(name) ? null : Normal(name);
        var rows = await OfAsync(kind, item.ContentItemId, cancellationToken);
        foreach (var row in rows)
        {
            row.Latest = row.Name == key;
            row.Published = published ? row.Name == key : row.Published;
        }
        if (key is not null && rows.TrueForAll(row => row.Name != key))
        {
            Add(new ContentName { Kind = kind, Name = key, ContentItemId = item.ContentItemId, Latest = true, Published = published });
        }
        Sweep(rows);
    }

    /// <summary>The item is no longer visible; <paramref name="draft"/> says whether a draft still has the name.</summary>
    public async Task HideAsync(string kind, ContentItem item, bool draft, CancellationToken cancellationToken)
    {
        var rows = await OfAsync(kind, item.ContentItemId, cancellationToken);
        foreach (var row in rows)
        {
            row.Latest = draft && (row.Latest || row.Published);
            row.Published = false;
        }
        Sweep(rows);
    }

    /// <summary>The draft is gone: what visitors see is the newest again.</summary>
    public async Task DropDraftAsync(string kind, ContentItem item, CancellationToken cancellationToken)
    {
        var rows = await OfAsync(kind, item.ContentItemId, cancellationToken);
        foreach (var row in rows)
        {
            row.Latest = row.Published;
        }
        Sweep(rows);
    }

    private async Task<List<ContentName>> OfAsync(string kind, string contentItemId, CancellationToken cancellationToken) =>
        all is null
            ? await db.Set<ContentName>().Where(row => row.Kind == kind && row.ContentItemId == contentItemId).ToListAsync(cancellationToken)
            : [.. byItem.GetValueOrDefault((kind, contentItemId)) ?? []];

    private void Add(ContentName row)
    {
        db.Add(row);
        if (all is not null)
        {
            Remember(row);
        }
    }

    private void Remember(ContentName row)
    {
        all![(row.Kind, row.Name)] = row;
        if (!byItem.TryGetValue((row.Kind, row.ContentItemId), out var rows))
        {
            byItem[(row.Kind, row.ContentItemId)] = rows = [];
        }
        rows.Add(row);
    }

    private void Sweep(List<ContentName> rows)
    {
        foreach (var row in rows.Where(row => !row.Latest && !row.Published))
        {
            db.Remove(row);
            all?.Remove((row.Kind, row.Name));
            byItem.GetValueOrDefault((row.Kind, row.ContentItemId))?.Remove(row);
        }
    }

    /// <summary>Whether two names lead to the same item.</summary>
    public static bool AreSame(string? one, string other) => one is not null && Normal(one) == Normal(other);

    private static string Normal(string name) => name.Trim('/').ToLowerInvariant();
}
