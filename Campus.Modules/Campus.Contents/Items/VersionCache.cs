using Microsoft.Extensions.Caching.Memory;

namespace Campus.Contents.Items;

/// <summary>Parsed versions that never change, kept in memory up to a bound.</summary>
internal sealed class VersionCache : IDisposable
{
    // Counted in characters of JSON; parsed nodes take a few times as much.
    private const long Characters = 8_000_000;

    private readonly MemoryCache versions = new(new MemoryCacheOptions { SizeLimit = Characters });

    public ContentItem? Find(string versionId) => versions.Get<ContentItem>(versionId);

    public ContentItem Add(ContentItemVersion version)
    {
        var item = version.Read().AsReadOnly();
        versions.Set(version.ContentItemVersionId, item, new MemoryCacheEntryOptions { Size = version.Json.Length + 200 });
        return item;
    }

    public void Forget(string versionId) => versions.Remove(versionId);

    public void Dispose() => versions.Dispose();
}
