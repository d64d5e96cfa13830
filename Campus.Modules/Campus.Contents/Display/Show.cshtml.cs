using Campus.Contents.Access;
using Campus.Contents.References;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Campus.Contents.Display;

/// <summary>Any published item: at its own path, as home page, or by its id when it has no path.</summary>
[OpenToAll("Every item asks itself who may see it.")]
[OutputCache(PolicyName = PageCaching.Anonymous)]
internal sealed class ShowModel(
    IContentManager contents, IContentRoutes routes, GenericAddress address, IContentDefinitionManager definitions, ContentAccess access, ReferenceSearch references)
    : PageModel
{
    private const int PageSize = 20;

    /// <summary>The term of a taxonomy whose items are asked for.</summary>
    [FromQuery(Name = "term")]
    public string? TermId { get; set; }

    [FromQuery(Name = "pagina")]
    public int Number { get; set; } = 1;

    public ShownItem Shown { get; private set; } = null!;

    /// <summary>The term that is looked at, with what is filed under it.</summary>
    public (ContentItem Item, ReferencePage Found)? Term { get; private set; }

    public string Title => Term is { } term ? ItemTitle.Of(term.Item.DisplayText) : ItemName;

    // A block without a title is called after its kind: visitors have no use for what is missing.
    public string ItemName => Shown.Item.DisplayText is { } text && !string.IsNullOrWhiteSpace(text) ? text : Shown.Type.DisplayName;

    public async Task<IActionResult> OnGetAsync(string? contentItemId, string? path, CancellationToken cancellationToken)
    {
        var id = contentItemId ?? await routes.FindAsync(path ?? "", cancellationToken);
        if (id is null
            || await contents.GetAsync(id, cancellationToken: cancellationToken) is not { } item
            || await definitions.GetTypeDefinitionAsync(item.ContentType, cancellationToken) is not { } type)
        {
            return NotFound();
        }
        if (!await access.MayAsync(ContentAct.View, item, cancellationToken))
        {
            return User.Identity is { IsAuthenticated: true } ? Forbid() : Challenge();
        }
        if (await BetterAddressAsync(item, contentItemId, cancellationToken) is { } better)
        {
            return Redirect(better);
        }
        Shown = new ShownItem(item, type);
        return await FindTermAsync(item, cancellationToken) ? Page() : NotFound();
    }

    // Of a draft that is previewed nothing is known by its path yet, and then this is its page.
    private async Task<string?> BetterAddressAsync(ContentItem item, string? contentItemId, CancellationToken cancellationToken)
    {
        if (await address.OfModuleAsync(item, cancellationToken) is { } module)
        {
            return module;
        }
        var isHome = RouteData.Values.ContainsKey("home");
        return contentItemId is not null && !isHome
            && GenericAddress.OwnPath(item) is { } own && await routes.FindAsync(own, cancellationToken) == item.ContentItemId
            ? own + Request.QueryString
            : null;
    }

    private async Task<bool> FindTermAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(TermId))
        {
            return true;
        }
        var term = ShownReferences.Terms(item).Select(found => found.Item).FirstOrDefault(found => found.ContentItemId == TermId);
        if (term is null)
        {
            return false;
        }
        Term = (term, await references.FindAsync(ContentReference.Term, TermId, Number, PageSize, cancellationToken));
        return true;
    }
}
