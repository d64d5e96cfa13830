using Campus.Contents;
using Campus.Contents.References;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Taxonomies;

/// <summary>The terms of a taxonomy as a tree, and where each of them is used before somebody takes it away.</summary>
[RequirePermission("ManageTaxonomy")]
internal sealed class TermsModel(TaxonomyList taxonomies, ReferenceSearch references, DraftSearch drafts) : PageModel
{
    private const int PageSize = 25;

    [FromQuery(Name = "term")]
    public string? TermId { get; set; }

    [FromQuery(Name = "pagina")]
    public int Number { get; set; } = 1;

    public ContentItem Taxonomy { get; private set; } = null!;

    public IReadOnlyList<CountedTerm> Terms { get; private set; } = [];

    /// <summary>The term whose use is asked for.</summary>
    public (CountedTerm Term, ReferencePage Found, IReadOnlyList<FoundDraft> Drafts)? Used { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await taxonomies.FindAsync(id, cancellationToken) is not { } taxonomy)
        {
            return NotFound();
        }
        Taxonomy = taxonomy;
        Terms = await taxonomies.TermsAsync(taxonomy, cancellationToken);
        if (Terms.FirstOrDefault(term => term.Item.ContentItemId == TermId) is { } asked)
        {
            var term = asked.Item.ContentItemId;
            // A taxonomy that is being worked on names its own terms.
            var waiting = (await drafts.WithTermAsync(term, cancellationToken)).Where(draft => draft.ContentItemId != id).ToList();
            Used = (asked, await references.FindAsync(ContentReference.Term, term, Number, PageSize, cancellationToken), waiting);
        }
        return Page();
    }
}
