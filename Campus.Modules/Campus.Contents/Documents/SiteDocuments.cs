using System.Text.Json.Nodes;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Documents;

/// <summary>Keeps the site's documents. A kind is read once per scope; writes go along with the caller's transaction.</summary>
internal sealed class SiteDocuments(CampusDb db)
{
    private readonly Dictionary<string, Dictionary<string, SiteDocument>> kinds = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<SiteDocument>> ListAsync(string kind, CancellationToken cancellationToken) =>
        [.. (await KindAsync(kind, cancellationToken)).Values.OrderBy(document => document.Position)];

    public async Task<JsonNode?> FindAsync(string kind, string key, CancellationToken cancellationToken) =>
        (await KindAsync(kind, cancellationToken)).GetValueOrDefault(key) is { } document ? Parse(document) : null;

    public async Task StoreAsync(string kind, string key, JsonNode value, CancellationToken cancellationToken)
    {
        var documents = await KindAsync(kind, cancellationToken);
        if (documents.TryGetValue(key, out var document))
        {
            document.Json = ContentItemJson.Line(value);
            return;
        }
        var position = documents.Count == 0 ? 1 : documents.Values.Max(known => known.Position) + 1;
        document = new SiteDocument { Kind = kind, Key = key, Position = position, Json = ContentItemJson.Line(value) };
        documents.Add(key, document);
        db.Add(document);
    }

    public async Task DeleteAsync(string kind, string key, CancellationToken cancellationToken)
    {
        if ((await KindAsync(kind, cancellationToken)).Remove(key, out var document))
        {
            db.Remove(document);
        }
    }

    public async Task<IReadOnlyList<string>> KindsAsync(CancellationToken cancellationToken)
    {
        var stored = await db.Set<SiteDocument>().Select(document => document.Kind).Distinct().ToListAsync(cancellationToken);
        return [.. stored.Order(StringComparer.Ordinal)];
    }

    /// <summary>Forgets what was read, after the database went back to an earlier state.</summary>
    public void Forget() => kinds.Clear();

    /// <summary>Forgets one kind, which another scope may have changed since.</summary>
    public void Forget(string kind) => kinds.Remove(kind);

    public static JsonNode Parse(SiteDocument document) => JsonNode.Parse(document.Json, null, ContentItemJson.Reading)!;

    private async Task<Dictionary<string, SiteDocument>> KindAsync(string kind, CancellationToken cancellationToken)
    {
        if (!kinds.TryGetValue(kind, out var documents))
        {
            var stored = await db.Set<SiteDocument>().Where(document => document.Kind == kind).ToListAsync(cancellationToken);
            kinds[kind] = documents = stored.ToDictionary(document => document.Key, StringComparer.OrdinalIgnoreCase);
        }
        return documents;
    }
}
