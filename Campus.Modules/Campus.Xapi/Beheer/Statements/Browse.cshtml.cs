using Campus.Platform;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Campus.Xapi.Beheer.Statements;

/// <summary>Looks through the record store, with the filters of the API.</summary>
[RequirePermission(XapiPermissions.View)]
internal sealed class BrowseModel(FilterReader filters, StatementViews statements) : PageModel
{
    public const string Address = "/beheer/xapi/uitspraken";
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public BrowseFilter Filter { get; set; } = new();

    /// <summary>What was found; null when the filter cannot be read.</summary>
    public IReadOnlyList<StatementView>? Found { get; private set; }

    public string? NextUrl { get; private set; }

    /// <summary>The filter as a query, without the place.</summary>
    public string FilterQuery => QueryWith(place: null);

    /// <summary>Whether new statements would come in at the top of what is shown.</summary>
    public bool CanFollow => Found is not null && Filter is { From: null, Until: null, Order: not BrowseFilter.OldestFirst, Show: not BrowseFilter.VoidedOnly };

    public IEnumerable<SelectListItem> Shows { get; } = [new("Uitspraken die gelden", ""), new("Ingetrokken uitspraken", BrowseFilter.VoidedOnly)];

    public IEnumerable<SelectListItem> Orders { get; } = [new("Nieuwste eerst", ""), new("Oudste eerst", BrowseFilter.OldestFirst)];

    public IEnumerable<SelectListItem> Related { get; } =
        [new("De persoon is erbij betrokken, bijvoorbeeld als begeleider", "personen"), new("De activiteit is er een deel van", "activiteiten")];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (await filters.ReadAsync(Filter, PageSize, ModelState, cancellationToken) is not { } query)
        {
            return;
        }
        (Found, var next) = await statements.PageAsync(query, cancellationToken);
        NextUrl = next is null ? null : Address + QueryWith(next.After);
    }

    private string QueryWith(long? place)
    {
        var query = new QueryBuilder(Request.Query.Where(pair => pair.Key != "vanaf" && pair.Value.Any(value => !string.IsNullOrEmpty(value))));
        if (place is { } position)
        {
            query.Add("vanaf", position.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        return query.ToQueryString().ToString();
    }
}
