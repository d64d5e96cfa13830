using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Xapi;

/// <summary>A store that was filled by an older version keeps every statement, at its moment.</summary>
public sealed class UpgradeTests
{
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    [Theory, Both]
    public async Task Statements_of_the_first_version_move_to_the_moment_they_were_stored(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await using var scope = database.Machine().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        var (earlier, later) = (At(0), At(123_456));
        await StoreAsync(db, 1, First, earlier, refersTo: null);
        await StoreAsync(db, 2, Second, later, refersTo: First);
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "StatementAgents" ("AgentKey", "Seq") VALUES (7, 2)""");

        await db.Database.MigrateAsync();

        (await NumbersAsync(db, $"""SELECT "Stored" AS "Value" FROM "Statements" ORDER BY "Stored" """)).ShouldBe([Moment(earlier), Moment(later)]);
        (await NumbersAsync(db, $"""SELECT "Stored" AS "Value" FROM "StatementIds" WHERE "Id" = {Second}""")).ShouldBe([Moment(later)]);
        (await NumbersAsync(db, $"""SELECT "Stored" AS "Value" FROM "StatementReferences" WHERE "TargetId" = {First} AND "Voids" """)).ShouldBe([Moment(later)]);
        (await NumbersAsync(db, $"""SELECT "Stored" AS "Value" FROM "StatementAgents" WHERE "AgentKey" = 7""")).ShouldBe([Moment(later)]);
    }

    private static Task<int> StoreAsync(CampusDb db, long seq, Guid id, DateTime stored, Guid? refersTo) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "Statements" ("Seq", "Id", "Stored", "VerbKey", "AuthorityKey", "RefersTo", "Voids", "Json")
        VALUES ({seq}, {id}, {stored}, 1, 1, {refersTo}, {refersTo is not null}, {"text"})
        """);

    private static Task<List<long>> NumbersAsync(CampusDb db, FormattableString sql) => db.Database.SqlQuery<long>(sql).ToListAsync();

    private static DateTime At(long microseconds) => new DateTime(2026, 11, 21, 22, 55, 45, DateTimeKind.Utc).AddMicroseconds(microseconds);

    private static long Moment(DateTime moment) => (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
