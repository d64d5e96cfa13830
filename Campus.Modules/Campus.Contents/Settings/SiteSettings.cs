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
    private bool apart;
    private bool stamped;

    public async ValueTask<JsonNode?> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        if (apart)
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
                if (!stamped)
                {
                    await stamps.ChangeAsync(Stamp, token);
                    // Settings such as the site's name stand on cached pages.
                    await stamps.ChangeAsync(PageCaching.ContentStamp, token);
                    stamped = true;
                }
                apart = true;
                db.AfterCommit(Forget);
            },
            cancellationToken);

    /// <summary>From here on this scope reads the database itself, and keeps what it reads to itself.</summary>
    public void WorkApart() => apart = true;

    /// <summary>Back to what everybody sees: the transaction ended, or was undone.</summary>
    public void Forget() => (apart, stamped) = (false, false);
}
