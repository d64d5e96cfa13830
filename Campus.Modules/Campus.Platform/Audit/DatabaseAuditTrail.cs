using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Campus.Platform;

internal sealed class DatabaseAuditTrail(CampusDb db) : IAuditTrail
{
    public async Task<IReadOnlyList<AuditRecord>> PageAsync(
        AuditQuery query, AuditCursor? after, int atMost, CancellationToken cancellationToken = default)
    {
        var entries = Matching(query);
        if (after is { } place)
        {
#pragma warning disable CA1309, CA1310 // The database compares, in the order by which it also sorts.
            entries = entries.Where(entry => entry.CreatedUtc < place.CreatedUtc
                || (entry.CreatedUtc == place.CreatedUtc && string.Compare(entry.EventId, place.EventId) < 0));
#pragma warning restore CA1309, CA1310
        }
        var page = await entries
            .OrderByDescending(entry => entry.CreatedUtc).ThenByDescending(entry => entry.EventId)
            .Take(atMost).ToListAsync(cancellationToken);
        return [.. page.Select(Read)];
    }

    public async Task<AuditRecord?> FindAsync(string eventId, CancellationToken cancellationToken = default) =>
        await db.Set<AuditEntry>().AsNoTracking().FirstOrDefaultAsync(entry => entry.EventId == eventId, cancellationToken) is { } entry
            ? Read(entry)
            : null;

    public async Task<IReadOnlyList<string>> CategoriesAsync(CancellationToken cancellationToken = default) =>
        await db.Set<AuditEntry>().Select(entry => entry.Category).Distinct().ToListAsync(cancellationToken);

    public Task<int> TrimAsync(DateTime beforeUtc, CancellationToken cancellationToken = default) =>
        db.Set<AuditEntry>().Where(entry => entry.CreatedUtc < beforeUtc).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<AuditEntry> Matching(AuditQuery query)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (query.Category is { } category)
        {
            entries = entries.Where(entry => entry.Category == category);
        }
        if (query.UserIds is { } people)
        {
            entries = entries.Where(entry => entry.UserId != null && people.Contains(entry.UserId));
        }
        if (query.CorrelationId is { } thing)
        {
            entries = entries.Where(entry => entry.CorrelationId == thing);
        }
        if (query.FromUtc is { } from)
        {
            entries = entries.Where(entry => entry.CreatedUtc >= from);
        }
        if (query.UntilUtc is { } until)
        {
            entries = entries.Where(entry => entry.CreatedUtc < until);
        }
        return entries;
    }

    private static AuditRecord Read(AuditEntry entry) =>
        new(entry.EventId, entry.Category, entry.Name, entry.CorrelationId, entry.UserId, entry.UserName, Data(entry.Data), entry.CreatedUtc);

    private static JsonObject? Data(string? json)
    {
        try
        {
            return json is null ? null : JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            // Entries are never changed, so one that an older campus wrote wrong stays readable without its data.
            return null;
        }
    }
}
