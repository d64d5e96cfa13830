using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Definitions;
using Campus.Contents.Documents;
using Campus.Contents.Recipes;
using Campus.Platform;

namespace Campus.Editorial.Types;

/// <summary>Stores changed definitions, with what changed in the audit trail.</summary>
internal sealed class TypeEdits(CampusDb db, SiteDocuments documents, IContentDefinitionManager definitions, IAudit audit, IStamps stamps)
{
    /// <summary>Reads the record of a type as it is stored; null when there is none.</summary>
    public async Task<JsonObject?> TypeAsync(string name, CancellationToken cancellationToken) =>
        await documents.FindAsync(DefinitionRecords.Types, name, cancellationToken) as JsonObject;

    public async Task<JsonObject?> PartAsync(string name, CancellationToken cancellationToken) =>
        await documents.FindAsync(DefinitionRecords.Parts, name, cancellationToken) as JsonObject;

    /// <summary>Changes a type; false when there is none, or when the change came to nothing.</summary>
    public Task<bool> ChangeTypeAsync(string name, string act, Func<JsonObject, bool> change, CancellationToken cancellationToken) =>
        ChangeAsync(DefinitionRecords.Types, name, act, change, definitions.StoreTypeDefinitionAsync, cancellationToken);

    /// <summary>Changes a part, and makes it when it is not there yet.</summary>
    public Task<bool> ChangePartAsync(string name, string act, Func<JsonObject, bool> change, CancellationToken cancellationToken) =>
        ChangeAsync(DefinitionRecords.Parts, name, act, change, definitions.StorePartDefinitionAsync, cancellationToken);

    public Task AddTypeAsync(JsonObject record, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            await definitions.StoreTypeDefinitionAsync(record, token);
            await RecordAsync("TypeCreated", DefinitionRecords.Text(record, "Name"), null, record, token);
        },
        cancellationToken);

    public Task RemoveTypeAsync(string name, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            var before = await TypeAsync(name, token);
            await definitions.DeleteTypeDefinitionAsync(name, token);
            await RecordAsync("TypeRemoved", name, before, null, token);
        },
        cancellationToken);

    private Task<bool> ChangeAsync(
        string kind, string name, string act, Func<JsonObject, bool> change, Func<JsonObject, CancellationToken, Task> store, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var before = await documents.FindAsync(kind, name, token) as JsonObject;
                if (before is null && kind == DefinitionRecords.Types)
                {
                    return false;
                }
                var after = before is null ? TypeRecords.NewPart(name) : (JsonObject)before.DeepClone();
                if (!change(after) || JsonNode.DeepEquals(before, after))
                {
                    return false;
                }
                await store(after, token);
                await RecordAsync(act, name, before, after, token);
                return true;
            },
            cancellationToken);

    // Pages that visitors keep seeing from the cache may show what was just taken away.
    private async Task RecordAsync(string act, string name, JsonObject? before, JsonObject? after, CancellationToken cancellationToken)
    {
        audit.Record("ContentTypes", act, name, new { Differences = RecipeDifferences.Of(before, after) });
        await stamps.ChangeAsync(PageCaching.ContentStamp, cancellationToken);
    }
}
