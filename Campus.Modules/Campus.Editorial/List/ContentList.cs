using Campus.Contents.Items;
using Campus.Contents.Schedule;
using Campus.Editorial.Editor.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.List;

/// <summary>A line of the list.</summary>
internal sealed record ContentLine(
    string ContentItemId, string ContentType, string? Title, ContentState State, DateTime? ChangedUtc, string? ChangedBy, DateTime? PublishUtc, DateTime? ArchiveUtc);

/// <summary>Looks through all content, the newest changes first.</summary>
internal sealed class ContentList(CampusDb db)
{
    public const int PageSize = 25;

    /// <summary>The page of lines that a filter finds, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<ContentLine> Lines, int Count)> PageAsync(
        ContentFilter filter, int page, CancellationToken cancellationToken)
    {
        var rows = Filtered(filter);
        var count = await rows.CountAsync(cancellationToken);
        return (await LinesAsync(rows.OrderByDescending(row => row.ChangedUtc).ThenBy(row => row.ContentItemId).Skip((page - 1) * PageSize).Take(PageSize), cancellationToken), count);
    }

    /// <summary>What somebody changed last or owns, the newest first.</summary>
    public Task<IReadOnlyList<ContentLine>> OfPersonAsync(string userId, string? name, int most, CancellationToken cancellationToken) =>
        LinesAsync(
            Rows().Where(row => row.Owner == userId || row.ChangedById == userId || (row.ChangedBy != null && row.ChangedBy == name))
                .OrderByDescending(row => row.ChangedUtc).Take(most),
            cancellationToken);

    /// <summary>Everybody who changed something last.</summary>
    public async Task<IReadOnlyList<string>> EditorsAsync(CancellationToken cancellationToken)
    {
        var names = await db.Set<ContentItemVersion>().AsNoTracking().Where(row => row.Latest && row.Author != null)
            .Select(row => row.Author!).Distinct().OrderBy(name => name).Take(200).ToListAsync(cancellationToken);
        return names;
    }

    private IQueryable<Row> Filtered(ContentFilter filter)
    {
        var rows = Rows();
        if (SearchName.Of(filter.Search ?? "") is { Length: > 0 } words)
        {
            rows = rows.Where(row => row.SearchText != null && row.SearchText.Contains(words));
        }
        if (!string.IsNullOrEmpty(filter.Type))
        {
            rows = rows.Where(row => row.ContentType == filter.Type);
        }
        if (!string.IsNullOrEmpty(filter.Editor))
        {
            rows = rows.Where(row => row.ChangedBy == filter.Editor);
        }
        if (!string.IsNullOrEmpty(filter.Term))
        {
            var term = $" {filter.Term} ";
            rows = rows.Where(row => row.Terms != null && row.Terms.Contains(term));
        }
        if (filter.Since is { } since)
        {
            var from = DutchTime.StartOf(since);
            rows = rows.Where(row => row.ChangedUtc >= from);
        }
        return InState(rows, filter.State);
    }

    private static IQueryable<Row> InState(IQueryable<Row> rows, ContentState? state) => state switch
    {
        ContentState.Concept => rows.Where(row => !row.IsLive),
        ContentState.Gepubliceerd => rows.Where(row => row.IsLive && row.IsNewest && !row.HasCopy),
        ContentState.Gewijzigd => rows.Where(row => row.IsLive && (!row.IsNewest || row.HasCopy)),
        ContentState.Gepland => rows.Where(row => row.PublishUtc != null || row.ArchiveUtc != null),
        _ => rows,
    };

    private static async Task<IReadOnlyList<ContentLine>> LinesAsync(IQueryable<Row> rows, CancellationToken cancellationToken)
    {
        var found = await rows.ToListAsync(cancellationToken);
        return [.. found.Select(row => new ContentLine(
            row.ContentItemId, row.ContentType, row.Title, StateOf(row), row.ChangedUtc, row.ChangedBy, row.PublishUtc, row.ArchiveUtc))];
    }

    private static ContentState StateOf(Row row) => row switch
    {
        { PublishUtc: not null } => ContentState.Gepland,
        { IsLive: false } => ContentState.Concept,
        { IsNewest: true, HasCopy: false } => ContentState.Gepubliceerd,
        _ => ContentState.Gewijzigd,
    };

    private IQueryable<Row> Rows()
    {
        var versions = db.Set<ContentItemVersion>().AsNoTracking();
        return
            from version in versions.Where(version => version.Latest)
            join copy in db.Set<WorkingCopy>().Where(copy => copy.Json != null) on version.ContentItemId equals copy.ContentItemId into copies
            from copy in copies.DefaultIfEmpty()
            join change in db.Set<ScheduledChange>() on version.ContentItemId equals change.ContentItemId into changes
            from change in changes.DefaultIfEmpty()
            select new Row
            {
                ContentItemId = version.ContentItemId,
                ContentType = version.ContentType,
                Title = copy != null ? copy.DisplayText : version.DisplayText,
                SearchText = copy != null ? copy.SearchText : version.SearchText,
                Terms = version.Terms,
                Owner = version.Owner,
                IsLive = version.Published || versions.Any(other => other.ContentItemId == version.ContentItemId && other.Published),
                IsNewest = version.Published,
                HasCopy = copy != null,
                ChangedUtc = copy != null ? copy.ChangedUtc : version.ModifiedUtc,
                ChangedBy = copy != null ? copy.ChangedByName : version.Author,
                ChangedById = copy != null ? copy.ChangedBy : null,
                PublishUtc = change != null ? change.PublishUtc : null,
                ArchiveUtc = change != null ? change.ArchiveUtc : null,
            };
    }

    private sealed class Row
    {
        public required string ContentItemId { get; init; }
        public required string ContentType { get; init; }
        public string? Title { get; init; }
        public string? SearchText { get; init; }
        public string? Terms { get; init; }
        public string? Owner { get; init; }
        public bool IsLive { get; init; }
        public bool IsNewest { get; init; }
        public bool HasCopy { get; init; }
        public DateTime? ChangedUtc { get; init; }
        public string? ChangedBy { get; init; }
        public string? ChangedById { get; init; }
        public DateTime? PublishUtc { get; init; }
        public DateTime? ArchiveUtc { get; init; }
    }
}
