using System.IO.Pipelines;
using Campus.Platform;
using Campus.Xapi.Beheer.Statements;
using Campus.Xapi.Reading;

namespace Campus.Xapi.Beheer.Export;

/// <summary>
/// Writes what a query finds page by page: it holds one page in memory, whatever the number of statements.
/// </summary>
internal sealed class StatementExport(CampusDb db, IAudit audit, StatementViews statements)
{
    public const int PageSize = 500;

    /// <summary>Notes who takes what along, before anything leaves.</summary>
    public Task AuditAsync(string format, BrowseFilter filter, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            _ =>
            {
                audit.Record("LearningRecordStore", "StatementsExported", format, filter.Audited);
                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>Stops when the reader goes away.</summary>
    public async Task WriteAsync(
        StatementQuery query, IExportFormat format, PipeWriter target, CancellationToken cancellationToken)
    {
        try
        {
            await target.WriteAsync(format.Start(), cancellationToken);
            for (var next = query; next is not null;)
            {
                (var page, next) = await statements.PageAsync(next, cancellationToken);
                await target.WriteAsync(format.Lines(page), cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client is gone: nobody is left to tell.
        }
    }
}
