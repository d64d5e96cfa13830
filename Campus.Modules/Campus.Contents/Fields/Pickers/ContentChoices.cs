using Campus.Contents.Access;
using Campus.Contents.Display;
using Campus.Contents.Items;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Fields.Pickers;

/// <summary>Content to refer to: the newest version of every item, as far as the current user may see it.</summary>
internal sealed class ContentChoices(
    CampusDb db, ContentAccess access, IContentDefinitionManager definitions, PublicAddress addresses)
{
    public const int Most = 20;

    private const string SetPart = "LocalizationPart";
    private IReadOnlyDictionary<string, string>? typeNames;

    public async Task<IReadOnlyList<Choice>> SearchAsync(string text, IReadOnlyCollection<string> types, CancellationToken cancellationToken) =>
        await ShowAsync(await FindAsync(text, types, cancellationToken), cancellationToken);

    /// <summary>The same, but each choice is the set of translations that an item belongs to.</summary>
    public async Task<IReadOnlyList<Choice>> SearchSetsAsync(string text, IReadOnlyCollection<string> types, CancellationToken cancellationToken)
    {
        var items = await FindAsync(text, types, cancellationToken);
        var choices = await ShowAsync(items, cancellationToken);
        return [.. choices.Zip(items, (choice, item) => SetOf(item) is { Length: > 0 } set ? choice with { Id = set } : null)
            .OfType<Choice>().DistinctBy(choice => choice.Id)];
    }

    /// <summary>The same, but each choice is the address of a page: for a link in a text.</summary>
    public async Task<IReadOnlyList<Choice>> SearchPagesAsync(string text, CancellationToken cancellationToken)
    {
        List<Choice> pages = [];
        foreach (var item in await FindAsync(text, [], cancellationToken))
        {
            if (await addresses.OfAsync(item, cancellationToken) is { } path)
            {
                pages.Add(new(path, ItemTitle.Of(item.DisplayText)));
            }
        }
        return pages;
    }

    public async Task<IReadOnlyList<Choice>> ChosenAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ContentItemVersion>().AsNoTracking()
            .Where(version => version.Latest && ids.Contains(version.ContentItemId))
            .Select(version => new { version.ContentItemId, version.ContentType, version.DisplayText }).ToListAsync(cancellationToken);
        var names = await TypeNamesAsync(cancellationToken);
        return PickerView.InOrder(ids, rows.ToDictionary(
            row => row.ContentItemId,
            row => new Choice(row.ContentItemId, ItemTitle.Of(row.DisplayText), names.GetValueOrDefault(row.ContentType, row.ContentType))));
    }

    public async Task<IReadOnlyList<Choice>> ChosenSetsAsync(IReadOnlyList<string> sets, CancellationToken cancellationToken)
    {
        Dictionary<string, Choice> known = new(StringComparer.Ordinal);
        foreach (var set in sets.Distinct(StringComparer.Ordinal))
        {
            var rows = await db.Set<ContentItemVersion>().AsNoTracking()
                .Where(version => version.Latest && version.Json.Contains(set)).Take(Most).ToListAsync(cancellationToken);
            if (rows.Select(row => row.Read()).FirstOrDefault(item => SetOf(item) == set) is { } item)
            {
                known[set] = new(set, ItemTitle.Of(item.DisplayText), (await TypeNamesAsync(cancellationToken)).GetValueOrDefault(item.ContentType));
            }
        }
        return PickerView.InOrder(sets, known);
    }

    private async Task<List<ContentItem>> FindAsync(string text, IReadOnlyCollection<string> types, CancellationToken cancellationToken)
    {
        var part = SearchName.Of(text);
        var versions = db.Set<ContentItemVersion>().AsNoTracking().Where(version => version.Latest);
        versions = types.Count > 0 ? versions.Where(version => types.Contains(version.ContentType)) : versions;
        versions = part.Length > 0 ? versions.Where(version => version.SearchText!.Contains(part)) : versions;
        // Some may be hidden from who searches: a few more are looked at than shown.
        var rows = await versions.OrderBy(version => version.SearchText).ThenBy(version => version.ContentItemId).Take(Most * 3).ToListAsync(cancellationToken);
        List<ContentItem> items = [];
        foreach (var item in rows.Select(row => row.Read()))
        {
            if (items.Count < Most && await access.MayAsync(ContentAct.Edit, item, cancellationToken))
            {
                items.Add(item);
            }
        }
        return items;
    }

    private async Task<IReadOnlyList<Choice>> ShowAsync(IEnumerable<ContentItem> items, CancellationToken cancellationToken)
    {
        var names = await TypeNamesAsync(cancellationToken);
        return [.. items.Select(item => new Choice(item.ContentItemId, ItemTitle.Of(item.DisplayText), names.GetValueOrDefault(item.ContentType, item.ContentType)))];
    }

    private async Task<IReadOnlyDictionary<string, string>> TypeNamesAsync(CancellationToken cancellationToken) =>
        typeNames ??= (await definitions.ListTypeDefinitionsAsync(cancellationToken))
            .ToDictionary(type => type.Name, type => type.DisplayName, StringComparer.OrdinalIgnoreCase);

    private static string? SetOf(ContentItem item) => FieldInput.Shown(item.Content[SetPart]?["LocalizationSet"]);

}
