using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Data;

/// <summary>Reads registrations to change what is projected from them.</summary>
internal static class RegistrationLock
{
    /// <summary>
    /// Gets registrations, on PostgreSQL locked until the transaction ends and always in the order of their ids, so that
    /// two writers never wait for each other. SQLite has one writer anyway.
    /// </summary>
    public static Task<List<Registration>> LockAsync(CampusDb db, Guid[] ids, CancellationToken cancellationToken)
    {
        var rows = db.Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite"
            ? db.Set<Registration>().Where(row => ids.Contains(row.Id))
            : db.Set<Registration>().FromSql($"""SELECT * FROM "Registrations" WHERE "Id" = ANY({ids}) ORDER BY "Id" FOR UPDATE""");
        return rows.AsTracking().ToListAsync(cancellationToken);
    }
}
