using Campus.Platform;

namespace Campus.Accounts.Beheer.Audit;

/// <summary>An entry as people read it.</summary>
internal sealed record AuditLine(AuditRecord Entry, string Who, string Category, AuditWords Words)
{
    public string Sentence => $"{Who} {Words.Did} {Words.Thing}{Words.After}";
}

/// <summary>Reads the trail in sentences. Every module has the words for what it records; what nobody knows is said plainly.</summary>
internal sealed class AuditReader(IAuditTrail trail, IEnumerable<IAuditWords> words)
{
    private const string Nobody = "De campus";

    public async Task<IReadOnlyList<AuditLine>> PageAsync(
        AuditQuery query, AuditCursor? after, int atMost, CancellationToken cancellationToken) =>
        await SayAsync(await trail.PageAsync(query, after, atMost, cancellationToken), cancellationToken);

    public async Task<AuditLine?> FindAsync(string eventId, CancellationToken cancellationToken) =>
        await trail.FindAsync(eventId, cancellationToken) is { } entry ? (await SayAsync([entry], cancellationToken))[0] : null;

    /// <summary>All categories with their titles: those that modules know, and those that entries have.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CategoriesAsync(CancellationToken cancellationToken)
    {
        var titles = Titles();
        foreach (var category in await trail.CategoriesAsync(cancellationToken))
        {
            titles.TryAdd(category, category);
        }
        return titles;
    }

    private async Task<IReadOnlyList<AuditLine>> SayAsync(IReadOnlyList<AuditRecord> entries, CancellationToken cancellationToken)
    {
        var titles = Titles();
        Dictionary<string, AuditWords> said = new(StringComparer.Ordinal);
        foreach (var source in words)
        {
            AuditRecord[] own = [.. entries.Where(entry => source.Categories.ContainsKey(entry.Category))];
            foreach (var (id, described) in own.Length == 0 ? new Dictionary<string, AuditWords>() : await source.DescribeAsync(own, cancellationToken))
            {
                said.TryAdd(id, described);
            }
        }
        return [.. entries.Select(entry => new AuditLine(
            entry, entry.UserName ?? Nobody, titles.GetValueOrDefault(entry.Category, entry.Category), said.GetValueOrDefault(entry.EventId) ?? PlainWords.Of(entry)))];
    }

    private Dictionary<string, string> Titles()
    {
        Dictionary<string, string> titles = new(StringComparer.Ordinal);
        foreach (var (category, title) in words.SelectMany(source => source.Categories))
        {
            titles.TryAdd(category, title);
        }
        return titles;
    }
}
