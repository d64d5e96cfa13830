using Campus.Contents.Items;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.References;

/// <summary>Something that only editors see.</summary>
internal sealed record FoundDraft(string ContentItemId, string? Title);

/// <summary>
/// Finds drafts by what they name. The index of references holds what is published; drafts are few, so they are looked
/// through when somebody is about to take something away.
/// </summary>
internal sealed class DraftSearch(CampusDb db, IUnsavedContent unsaved)
{
    private const int Most = 50;

    /// <summary>Drafts with a term, of items that are not published with it.</summary>
    public async Task<IReadOnlyList<FoundDraft>> WithTermAsync(string term, CancellationToken cancellationToken)
    {
        var (stored, typed) = ($" {term} ", $"\"{term}\"");
        var published = db.Set<ContentReference>().Where(reference => reference.Kind == ContentReference.Term && reference.Target == term)
            .Select(reference => reference.ContentItemId);
        var latest = db.Set<ContentItemVersion>().AsNoTracking().Where(version => version.Latest && !published.Contains(version.ContentItemId));
        var versions = await latest.Where(version => !version.Published && version.Terms != null && version.Terms.Contains(stored))
            .OrderBy(version => version.DisplayText).Take(Most).Select(version => new FoundDraft(version.ContentItemId, version.DisplayText))
            .ToListAsync(cancellationToken);
        var copies = await (from copy in unsaved.All
                            where copy.Json.Contains(typed)
                            join version in latest on copy.ContentItemId equals version.ContentItemId
                            orderby copy.DisplayText
                            select new FoundDraft(copy.ContentItemId, copy.DisplayText)).Take(Most).ToListAsync(cancellationToken);
        return [.. copies.Concat(versions).DistinctBy(draft => draft.ContentItemId)];
    }
}
