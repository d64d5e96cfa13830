using Campus.Contents;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Campus.Editorial.List;

/// <summary>The terms of all taxonomies, to choose from.</summary>
internal sealed class ContentTerms(IContentManager contents)
{
    private const int Most = 300;

    public async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(CancellationToken cancellationToken)
    {
        List<SelectListItem> choices = [];
        await foreach (var taxonomy in contents.PublishedAsync("Taxonomy", cancellationToken))
        {
            Add(choices, taxonomy.Nested(nameof(TaxonomyPart)), "");
            if (choices.Count >= Most)
            {
                break;
            }
        }
        return [.. choices.Take(Most)];
    }

    private static void Add(List<SelectListItem> choices, IReadOnlyList<ContentItem> terms, string above)
    {
        foreach (var term in terms)
        {
            var name = above + ItemTitle.Of(term);
            choices.Add(new(name, term.ContentItemId));
            Add(choices, term.Nested("Terms"), name + " / ");
        }
    }
}
