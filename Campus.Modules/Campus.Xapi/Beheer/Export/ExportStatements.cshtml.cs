using Campus.Platform;
using Campus.Xapi.Beheer.Statements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Xapi.Beheer.Export;

/// <summary>Gives everything that a filter finds as one file, and notes in the audit that it did.</summary>
[RequirePermission(XapiPermissions.View)]
internal sealed class ExportStatementsModel(FilterReader filters, StatementExport export, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public BrowseFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellationToken)
    {
        if (await filters.ReadAsync(Filter, StatementExport.PageSize, ModelState, cancellationToken) is not { } query)
        {
            // The page with the filters says what is wrong with them.
            return Redirect(BrowseModel.Address + Request.QueryString);
        }
        IExportFormat writer = format == "csv" ? new CsvExport() : new JsonLinesExport();
        var day = DutchTime.Local(time.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", DutchTime.Culture);
        Response.ContentType = writer.ContentType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"leerdata-{day}.{format}\"";
        Response.Headers.CacheControl = "no-store";
        await export.AuditAsync(format, Filter, cancellationToken);
        await export.WriteAsync(query, writer, Response.BodyWriter, cancellationToken);
        return new EmptyResult();
    }
}
