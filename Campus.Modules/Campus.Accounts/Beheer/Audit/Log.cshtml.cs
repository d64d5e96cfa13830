using System.Globalization;
using Campus.Platform;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Campus.Accounts.Beheer.Audit;

/// <summary>The audit trail, a page at a time. Nothing here writes.</summary>
[RequirePermission("ViewAuditTrail")]
internal sealed class LogModel(AuditReader reader, CampusDb db) : PageModel
{
    public const string Address = "/beheer/logboek";
    private const int PageSize = 25;
    private const string Place = "na";

    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; set; } = new();

    [FromQuery(Name = Place)]
    public string? After { get; set; }

    public IReadOnlyList<AuditLine> Found { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public string? NextUrl { get; private set; }

    public string FilterQuery => QueryWith(null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var categories = await reader.CategoriesAsync(cancellationToken);
        Categories = [new("Alles", ""), .. categories.OrderBy(pair => pair.Value, StringComparer.Ordinal).Select(pair => new SelectListItem(pair.Value, pair.Key))];
        if (!ModelState.IsValid)
        {
            return;
        }
        var query = await Filter.QueryAsync(db, cancellationToken);
        Found = await reader.PageAsync(query, Cursor(After), PageSize, cancellationToken);
        NextUrl = Found.Count == PageSize ? Address + QueryWith(Found[^1].Entry.Cursor) : null;
    }

    private static AuditCursor? Cursor(string? text)
    {
        var parts = text?.Split('-') ?? [];
        return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new AuditCursor(new DateTime(ticks, DateTimeKind.Utc), parts[1])
            : null;
    }

    private string QueryWith(AuditCursor? cursor)
    {
        var query = new QueryBuilder(Request.Query.Where(pair => pair.Key != Place && pair.Value.Any(value => !string.IsNullOrEmpty(value))));
        if (cursor is { } place)
        {
            query.Add(Place, $"{place.CreatedUtc.Ticks}-{place.EventId}");
        }
        return query.ToQueryString().ToString();
    }
}
