using System.Xml.Linq;
using Campus.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Platform;

/// <summary>Who is signed in stays signed in: on another machine, after a start, and after an update.</summary>
public sealed class CookieKeyTests
{
    [Theory, Both]
    public async Task What_one_machine_signed_another_reads(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var cookie = Protector(database.Machine(services => services.AddCampusKeys())).Protect("Samira");
        Protector(database.Machine(services => services.AddCampusKeys())).Unprotect(cookie).ShouldBe("Samira");
    }

    [Theory, Both]
    public async Task What_was_signed_before_keys_had_numbers_is_still_read(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await using var scope = database.Machine().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        await db.GetService<IMigrator>().MigrateAsync("MessagesOfPeople");
        var (cookie, keys) = SignedBefore();
        foreach (var key in keys)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "DataProtectionKeys" ("Name", "Xml") VALUES ({key.Attribute("id")!.Value}, {key.ToString(SaveOptions.DisableFormatting)})""");
        }

        await db.Database.MigrateAsync();

        Protector(database.Machine(services => services.AddCampusKeys())).Unprotect(cookie).ShouldBe("Samira");
    }

    // Two keys, of which the older one signed: numbering must keep them apart.
    private static (string Cookie, IReadOnlyList<XElement> Keys) SignedBefore()
    {
        var kept = new Kept();
        using var campus = new ServiceCollection().AddDataProtection().SetApplicationName("ParticipatieCampus").Services
            .Configure<KeyManagementOptions>(options => options.XmlRepository = kept).BuildServiceProvider();
        var cookie = Protector(campus).Protect("Samira");
        var now = TimeProvider.System.GetUtcNow();
        campus.GetRequiredService<IKeyManager>().CreateNewKey(now.AddDays(1), now.AddDays(90));
        kept.Elements.Count.ShouldBe(2);
        return (cookie, kept.Elements);
    }

    private static IDataProtector Protector(IServiceProvider machine) =>
        machine.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookies");

    private sealed class Kept : IXmlRepository
    {
        public List<XElement> Elements { get; } = [];

        public IReadOnlyCollection<XElement> GetAllElements() => [.. Elements];

        public void StoreElement(XElement element, string friendlyName) => Elements.Add(element);
    }
}
