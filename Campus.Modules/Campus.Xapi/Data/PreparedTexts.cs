using System.Collections.Concurrent;

namespace Campus.Xapi.Data;

/// <summary>
/// Which searches PostgreSQL is to prepare, so that it plans them once for each connection instead of once for each
/// request. Those that come again and again, and not more of them than a connection may keep: what stands in a text as it
/// is (the size of a page, the months that are searched) can make many. Forgotten when a month begins, for then the texts
/// are others.
/// </summary>
internal sealed class PreparedTexts(TimeProvider time)
{
    private const int Most = 128;
    private const int Enough = 3;

    private Known known = new(0, new());

    /// <summary>Whether a text came often enough, this time included.</summary>
    public bool Takes(string text)
    {
        var month = time.GetUtcNow().Month;
        var current = known;
        if (current.Month != month)
        {
            known = current = new(month, new(StringComparer.Ordinal));
        }
        if (!current.Uses.ContainsKey(text) && current.Uses.Count >= Most)
        {
            return false;
        }
        return current.Uses.AddOrUpdate(text, 1, (_, uses) => Math.Min(uses + 1, Enough)) >= Enough;
    }

    private sealed record Known(int Month, ConcurrentDictionary<string, int> Uses);
}
