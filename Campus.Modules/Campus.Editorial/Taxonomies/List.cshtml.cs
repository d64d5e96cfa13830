using Campus.Contents;
using Campus.Contents.Display;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Taxonomies;

/// <summary>All taxonomies.</summary>
[RequirePermission("ManageTaxonomy")]
internal sealed class ListModel(TaxonomyList taxonomies) : PageModel
{
    public IReadOnlyList<(ContentItem Item, int Terms)> Taxonomies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Taxonomies = [.. (await taxonomies.AllAsync(cancellationToken)).Select(item => (item, ShownReferences.Terms(item).Count()))];
}
