using System.Text.Json.Nodes;
using Campus.Contents.Documents;
using Campus.Platform;

namespace Campus.Contents.Definitions;

/// <summary>The last definitions that were read, and the stamp they were read under.</summary>
internal sealed class DefinitionCache
{
    private volatile Entry? entry;

    public DefinitionSet? Find(string stamp) => entry is { } known && known.Stamp == stamp ? known.Set : null;

    public void Keep(string stamp, DefinitionSet set) => entry = new(stamp, set);

    private sealed record Entry(string Stamp, DefinitionSet Set);
}

internal sealed class ContentDefinitionManager(
    CampusDb db, SiteDocuments documents, IStamps stamps, DefinitionCache cache, FieldKinds kinds)
    : IContentDefinitionManager
{
    private const string Stamp = "definitions";

    // What this scope changed and did not commit yet is nobody else's business, so it stays out of the cache.
    private DefinitionSet? own;
    private bool apart;
    private bool stamped;

    public async ValueTask<ContentTypeDefinition?> GetTypeDefinitionAsync(string name, CancellationToken cancellationToken = default) =>
        (await SetAsync(cancellationToken)).FindType(name);

    public async ValueTask<IReadOnlyList<ContentTypeDefinition>> ListTypeDefinitionsAsync(CancellationToken cancellationToken = default) =>
        (await SetAsync(cancellationToken)).Types;

    public async ValueTask<ContentPartDefinition?> GetPartDefinitionAsync(string name, CancellationToken cancellationToken = default) =>
        (await SetAsync(cancellationToken)).FindPart(name);

    public async ValueTask<IReadOnlyList<ContentPartDefinition>> ListPartDefinitionsAsync(CancellationToken cancellationToken = default) =>
        (await SetAsync(cancellationToken)).Parts;

    public Task StoreTypeDefinitionAsync(JsonObject record, CancellationToken cancellationToken = default) =>
        ChangeAsync(token => documents.StoreAsync(DefinitionRecords.Types, Name(record), record, token), cancellationToken);

    public Task StorePartDefinitionAsync(JsonObject record, CancellationToken cancellationToken = default) =>
        ChangeAsync(token => documents.StoreAsync(DefinitionRecords.Parts, Name(record), record, token), cancellationToken);

    public Task DeleteTypeDefinitionAsync(string name, CancellationToken cancellationToken = default) =>
        ChangeAsync(token => documents.DeleteAsync(DefinitionRecords.Types, name, token), cancellationToken);

    public Task DeletePartDefinitionAsync(string name, CancellationToken cancellationToken = default) =>
        ChangeAsync(token => documents.DeleteAsync(DefinitionRecords.Parts, name, token), cancellationToken);

    /// <summary>
    /// From here on this scope reads the database itself. Inside a long transaction it must not look at stamps, for it
    /// would see its own uncommitted ones and show them to everybody.
    /// </summary>
    public void WorkApart() => apart = true;

    /// <summary>Back to what everybody sees: the transaction ended, or was undone.</summary>
    public void Forget() => (own, apart, stamped) = (null, false, false);

    private Task ChangeAsync(Func<CancellationToken, Task> change, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                await change(token);
                if (!stamped)
                {
                    await stamps.ChangeAsync(Stamp, token);
                    stamped = true;
                }
                (own, apart) = (null, true);
                db.AfterCommit(Forget);
            },
            cancellationToken);

    private async ValueTask<DefinitionSet> SetAsync(CancellationToken cancellationToken)
    {
        if (apart)
        {
            return own ??= await ReadAsync(cancellationToken);
        }
        var stamp = await stamps.CurrentAsync(Stamp, cancellationToken);
        if (cache.Find(stamp) is { } known)
        {
            return known;
        }
        documents.Forget(DefinitionRecords.Types);
        documents.Forget(DefinitionRecords.Parts);
        var set = await ReadAsync(cancellationToken);
        cache.Keep(stamp, set);
        return set;
    }

    private async Task<DefinitionSet> ReadAsync(CancellationToken cancellationToken) => new(
        (await documents.ListAsync(DefinitionRecords.Types, cancellationToken)).Select(Record),
        (await documents.ListAsync(DefinitionRecords.Parts, cancellationToken)).Select(Record),
        kinds);

    private static JsonObject Record(SiteDocument document) => (JsonObject)SiteDocuments.Parse(document);

    private static string Name(JsonObject record) => DefinitionRecords.Text(record, "Name");
}
