using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents;

/// <summary>Lets one at a time write an item.</summary>
public static class ContentLock
{
    /// <summary>
    /// Waits until nobody else is writing these items, and keeps others waiting until the running transaction ends.
    /// Whoever writes what follows from what she read takes it before she reads. SQLite has one writer anyway.
    /// </summary>
    public static async Task TakeAsync(
        CampusDb db, string[] contentItemIds, CancellationToken cancellationToken = default)
    {
        if (db.Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite")
        {
            return;
        }
        // The oldest version stands for its item: flags move from version to version, and of a new item the unique
        // indexes say who was first. Always in the order of the ids, so that two who write many never wait for each other.
        await db.Database.ExecuteSqlAsync(
            $"""
            SELECT 1 FROM "ContentItemVersions" AS "Oldest"
            WHERE "ContentItemId" = ANY({contentItemIds}) AND NOT EXISTS (
                SELECT 1 FROM "ContentItemVersions" AS "Older"
                WHERE "Older"."ContentItemId" = "Oldest"."ContentItemId" AND "Older"."Number" < "Oldest"."Number")
            ORDER BY "ContentItemId" FOR UPDATE OF "Oldest"
            """,
            cancellationToken);
    }
}
