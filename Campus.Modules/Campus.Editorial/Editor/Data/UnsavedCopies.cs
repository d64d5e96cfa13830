using Campus.Contents;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor.Data;

/// <summary>The working copies that differ from the newest version.</summary>
internal sealed class UnsavedCopies(CampusDb db) : IUnsavedContent
{
    public IQueryable<UnsavedContent> All =>
        from copy in db.Set<WorkingCopy>().AsNoTracking()
        where copy.Json != null
        select new UnsavedContent
        {
            ContentItemId = copy.ContentItemId,
            DisplayText = copy.DisplayText,
            Json = copy.Json!,
            ChangedUtc = copy.ChangedUtc,
        };
}
