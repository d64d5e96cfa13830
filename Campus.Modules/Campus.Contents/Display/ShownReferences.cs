using Campus.Contents.References;

namespace Campus.Contents.Display;

/// <summary>A link to something else on the site.</summary>
internal sealed record ShownLink(string Text, string Url);

/// <summary>Turns ids in fields into links to what visitors may see.</summary>
internal sealed class ShownReferences(IContentManager contents, GenericAddress address, ReferenceSearch references)
{
    private const int MostTranslations = 20;

    public async Task<IReadOnlyList<ShownLink>> ItemsAsync(IReadOnlyList<string>? ids, CancellationToken cancellationToken)
    {
        var items = await contents.GetManyAsync([.. ids ?? []], cancellationToken);
        List<ShownLink> links = [];
        foreach (var item in (ids ?? []).Select(items.GetValueOrDefault).OfType<ContentItem>())
        {
            links.Add(await LinkAsync(item, cancellationToken));
        }
        return links;
    }

    public async Task<IReadOnlyList<ShownLink>> TermsAsync(
        string? taxonomyId, IReadOnlyList<string>? termIds, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(taxonomyId)
            || await contents.GetAsync(taxonomyId, cancellationToken: cancellationToken) is not { } taxonomy)
        {
            return [];
        }
        var terms = Terms(taxonomy).ToDictionary(term => term.Item.ContentItemId, term => term.Item, StringComparer.Ordinal);
        List<ShownLink> links = [];
        foreach (var term in (termIds ?? []).Select(terms.GetValueOrDefault).OfType<ContentItem>())
        {
            links.Add(await LinkAsync(taxonomy, term, cancellationToken));
        }
        return links;
    }

    /// <summary>Of each set of translations the Dutch item, or else the first there is.</summary>
    public async Task<IReadOnlyList<ShownLink>> TranslationsAsync(IReadOnlyList<string>? sets, CancellationToken cancellationToken)
    {
        List<ShownLink> links = [];
        foreach (var set in sets ?? [])
        {
            var found = await references.FindAsync(ContentReference.Set, set, 1, MostTranslations, cancellationToken);
            var item = found.Items.FirstOrDefault(candidate => candidate.As<LocalizationPart>()?.Culture?.StartsWith("nl", StringComparison.OrdinalIgnoreCase) == true)
                ?? (found.Items.Count > 0 ? found.Items[0] : null);
            if (item is not null)
            {
                links.Add(await LinkAsync(item, cancellationToken));
            }
        }
        return links;
    }

    public async ValueTask<ShownLink> LinkAsync(ContentItem item, CancellationToken cancellationToken) =>
        new(ItemTitle.Of(item.DisplayText), await address.LinkAsync(item, cancellationToken));

    public async ValueTask<ShownLink> LinkAsync(ContentItem taxonomy, ContentItem term, CancellationToken cancellationToken) => new(
        ItemTitle.Of(term.DisplayText),
        await address.OfModuleAsync(term, cancellationToken)
            ?? $"{await address.LinkAsync(taxonomy, cancellationToken)}?term={Uri.EscapeDataString(term.ContentItemId)}");

    /// <summary>All terms of a taxonomy, each after the one above it, with how deep it stands.</summary>
    public static IEnumerable<(ContentItem Item, int Depth)> Terms(ContentItem taxonomy) =>
        taxonomy.Nested(nameof(TaxonomyPart)).SelectMany(term => Below(term, 0));

    private static IEnumerable<(ContentItem Item, int Depth)> Below(ContentItem term, int depth) =>
        term.Nested("Terms").SelectMany(child => Below(child, depth + 1)).Prepend((term, depth));
}
