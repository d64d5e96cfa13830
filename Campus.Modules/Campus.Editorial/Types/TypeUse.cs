using Campus.Contents.Items;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Types;

/// <summary>How much content there is of a type.</summary>
internal sealed class TypeUse(CampusDb db)
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken) =>
        await db.Set<ContentItemVersion>().Where(version => version.Latest).GroupBy(version => version.ContentType)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase, cancellationToken);
}
