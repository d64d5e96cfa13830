using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Campus.Contents.Documents;
using Campus.Platform;

namespace Campus.Contents.Settings;

/// <summary>The settings that were read last, and the stamp they were read under.</summary>
internal sealed class SettingsCache
{
    private volatile Entry? entry;

    public FrozenDictionary<string, JsonNode>? Find(string stamp) => entry is { } known && known.Stamp == stamp ? known.Values : null;

    public void Keep(string stamp, FrozenDictionary<string, JsonNode> values) => entry = new(stamp, values);

    private sealed record Entry(string Stamp, FrozenDictionary<string, JsonNode> Values);
}

internal sealed class SiteSettings(CampusDb db, SiteDocuments documents, IStamps stamps, SettingsCache cache) : ISiteSettings
{
    /// <summary>The kind of document under which each setting is kept.</summary>
    public const string Kind = "settings";

    private const string Stamp = "settings";
    private bool dirty;

    public async ValueTask<JsonNode?> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        if (dirty)
        {
            return await documents.FindAsync(Kind, key, cancellationToken);
        }
        var stamp = await stamps.CurrentAsync(Stamp, cancellationToken);
        if (cache.Find(stamp) is not { } values)
        {
            documents.Forget(Kind);
            var stored = await documents.ListAsync(Kind, cancellationToken);
            values = stored.ToFrozenDictionary(document => document.Key, SiteDocuments.Parse, StringComparer.OrdinalIgnoreCase);
            cache.Keep(stamp, values);
        }
        return values.GetValueOrDefault(key);
    }

    public Task SetAsync(string key, JsonNode value, CancellationToken cancellationToken = default) =>
        db.InTransactionAsync(
            async token =>
            {
                await documents.StoreAsync(Kind, key, value, token);
                if (!dirty)
                {
                    await stamps.ChangeAsync(Stamp, token);
                    // Settings such as the site's name stand on cached pages.
                    await stamps.ChangeAsync(PageCaching.ContentStamp, token);
                    dirty = true;
                }
                db.AfterCommit(Forget);
            },
            cancellationToken);

    /// <summary>Forgets this scope's changes, after the database went back to an earlier state.</summary>
    public void Forget() => dirty = false;
}
