using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Accounts.Beheer.Audit;

/// <summary>Gives everything that a filter finds as one table, page by page, and notes in the log itself that it did.</summary>
[RequirePermission("ViewAuditTrail")]
internal sealed class ExportLogModel(AuditReader reader, CampusDb db, IAudit audit, TimeProvider time) : PageModel
{
    private const int PageSize = 500;

    [BindProperty(SupportsGet = true)]
    public AuditFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            // The page with the filters says what is wrong with them.
            return Redirect(LogModel.Address + Request.QueryString);
        }
        await RecordAsync(cancellationToken);
        Response.ContentType = Sheet.ContentType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"logboek-{DutchTime.Sortable(time.GetUtcNow().UtcDateTime)[..10]}.csv\"";
        Response.Headers.CacheControl = "no-store";
        await WriteAsync(await Filter.QueryAsync(db, cancellationToken), cancellationToken);
        return new EmptyResult();
    }

    private async Task WriteAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        await Response.BodyWriter.WriteAsync(LogCsv.Start(), cancellationToken);
        AuditCursor? after = null;
        IReadOnlyList<AuditLine> page;
        do
        {
            page = await reader.PageAsync(query, after, PageSize, cancellationToken);
            await Response.BodyWriter.WriteAsync(LogCsv.Rows(page), cancellationToken);
            after = page.Count == PageSize ? page[^1].Entry.Cursor : null;
        }
        while (after is not null);
    }

    // Before anything leaves. What somebody searched for may be a name, and names stay out of the log.
    private Task RecordAsync(CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            _ =>
            {
                audit.Record("AuditTrail", "Exported", "logboek", new { Filter.Category, Filter.Thing, Filter.From, Filter.Until, Person = Filter.Who is not null });
                return Task.CompletedTask;
            },
            cancellationToken);
}
