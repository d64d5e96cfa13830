using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Accounts;

/// <summary>
/// A campus from before there were memberships: what an administrator chose is one, what somebody may have typed is
/// not.
/// </summary>
public sealed class MembershipUpgradeTests
{
    [Theory, Both]
    public async Task Only_an_organisation_that_its_owner_cannot_have_typed_becomes_a_membership(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await using var scope = database.Machine().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        await db.GetService<IMigrator>().MigrateAsync("Sessions");
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Organisations" ("Id", "Name", "NormalizedName", "Kind") VALUES ({"assen"}, {"Assen"}, {"assen"}, {"gemeente"})""");
        await AddAsync(db, "invited", "assen", password: null);
        await AddAsync(db, "typed", "assen", password: "hash");
        await AddAsync(db, "nowhere", null, password: null);

        await db.Database.MigrateAsync();

        (await TextsAsync(
            db,
            $"""SELECT "PersonId" || ' ' || "OrganisationId" || ' ' || "Role" || ' ' || "VerifiedBy" AS "Value" FROM "Memberships" WHERE "UntilUtc" IS NULL"""))
            .ShouldBe(["invited assen Employee Administrator"]);
        (await TextsAsync(db, $"""SELECT "OrganisationId" AS "Value" FROM "Users" WHERE "Id" = {"typed"}""")).ShouldBe(["assen"]);
    }

    private static Task<int> AddAsync(CampusDb db, string id, string? organisation, string? password) =>
        db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "Users" ("Id", "ActorId", "Name", "NormalizedName", "UserName", "NormalizedUserName", "Email", "NormalizedEmail",
          "OrganisationId", "PasswordHash", "CreatedUtc", "EmailConfirmed", "LockoutEnabled", "AccessFailedCount", "IsExample")
        VALUES ({id}, {"actor-" + id}, {id}, {id}, {id}, {id}, {id}, {id},
          {organisation}, {password}, {new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc)}, {true}, {true}, {0}, {false})
        """);

    private static Task<List<string>> TextsAsync(CampusDb db, FormattableString sql) =>
        db.Database.SqlQuery<string>(sql).ToListAsync();
}
