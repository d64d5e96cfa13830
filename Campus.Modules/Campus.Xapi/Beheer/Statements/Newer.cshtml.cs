using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Xapi.Beheer.Statements;

/// <summary>
/// What came in after a place, for the page that follows along: items without a page around them, newest first.
/// </summary>
[RequirePermission(XapiPermissions.View)]
internal sealed class NewerModel(FilterReader filters, StatementViews statements) : PageModel
{
    private const int Most = 50;

    [BindProperty(SupportsGet = true)]
    public BrowseFilter Filter { get; set; } = new();

    public IReadOnlyList<StatementView> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await filters.ReadAsync(Filter, Most, ModelState, cancellationToken) is not { After: not null } query)
        {
            return BadRequest();
        }
        Response.Headers.CacheControl = "no-store";
        (var found, _) = await statements.PageAsync(query with { Ascending = true }, cancellationToken);
        Found = [.. found.Reverse()];
        return Found.Count == 0 ? new NoContentResult() : Page();
    }
}
