using System.Text.Json.Nodes;
using Campus.Platform;

namespace Campus.Contents.Settings;

/// <summary>Stores what changed in the settings of the site, and records what stood there before.</summary>
internal sealed class SettingsChanges(CampusDb db, ISiteSettings settings, IAudit audit)
{
    /// <summary>Stores the name of the site, and values inside settings by their key.</summary>
    public Task SaveAsync(
        string siteName,
        IReadOnlyList<(string Key, IReadOnlyDictionary<string, JsonNode?> Values)> parts,
        CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                await StoreAsync(SiteFacts.Name, siteName, token);
                foreach (var (key, values) in parts)
                {
                    await MergeAsync(key, values, token);
                }
            },
            cancellationToken);

    /// <summary>Stores values inside one setting.</summary>
    public Task SaveAsync(string key, IReadOnlyDictionary<string, JsonNode?> values, CancellationToken cancellationToken) =>
        db.InTransactionAsync(token => MergeAsync(key, values, token), cancellationToken);

    // What a recipe brought beside what a form knows belongs to somebody, and stays.
    private async Task MergeAsync(string key, IReadOnlyDictionary<string, JsonNode?> values, CancellationToken cancellationToken)
    {
        var after = (await settings.GetAsync(key, cancellationToken))?.DeepClone() as JsonObject ?? [];
        foreach (var (name, value) in values)
        {
            Set(after, name, value);
        }
        await StoreAsync(key, after, cancellationToken);
    }

    private static void Set(JsonObject holder, string name, JsonNode? value)
    {
        if (value is null)
        {
            holder.Remove(name);
        }
        else
        {
            holder[name] = value;
        }
    }

    private async Task StoreAsync(string key, JsonNode after, CancellationToken cancellationToken)
    {
        var before = await settings.GetAsync(key, cancellationToken);
        if (JsonNode.DeepEquals(before, after) || (before is null && after is JsonObject { Count: 0 }))
        {
            return;
        }
        await settings.SetAsync(key, after, cancellationToken);
        audit.Record("Settings", "Changed", key, new { Before = before, After = after });
    }
}
