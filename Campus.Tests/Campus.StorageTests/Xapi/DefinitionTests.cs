using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Xapi;

/// <summary>What is known of an activity is the newest word of all machines, though each remembers what it took up itself.</summary>
public sealed class DefinitionTests
{
    private const string Activity = "https://campus.example/les";

    // Longer than one machine goes on with what it knows before it looks at what others changed.
    private static readonly TimeSpan UntilSeen = TimeSpan.FromSeconds(1.2);

    [Theory, Both]
    public async Task An_older_word_that_one_machine_took_up_before_another_changed_it_is_news_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (one, other) = (Machine(database), Machine(database));

        await TellAsync(one, "eerst");
        await TellAsync(one, "eerst");
        await TellAsync(other, "later");
        (await KnownAsync(one)).ShouldBe("""{"name":{"nl":"later"}}""");

        await Task.Delay(UntilSeen);
        await TellAsync(one, "eerst");
        (await KnownAsync(other)).ShouldBe("""{"name":{"nl":"eerst"}}""");
    }

    [Theory, Both]
    public async Task Many_statements_at_once_about_one_activity_lose_no_language(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machines = new[] { Machine(database), Machine(database) };
        string[] languages = ["nl", "en", "fr", "de", "es", "it", "pt", "pl", "tr", "ar", "uk", "so"];

        await Task.WhenAll(languages.Select((language, at) => TellAsync(machines[at % machines.Length], "les", language)));

        JsonNode.Parse(await KnownAsync(machines[0]))!["name"]!.AsObject().Select(entry => entry.Key).ShouldBe(languages, ignoreOrder: true);
    }

    private static ServiceProvider Machine(TestDatabase database) =>
        database.Machine(services => new Startup().ConfigureServices(services, new ConfigurationBuilder().Build()));

    private static async Task TellAsync(IServiceProvider machine, string name, string language = "nl")
    {
        await using var scope = machine.CreateAsyncScope();
        var statement = new JsonObject
        {
            ["id"] = Guid.CreateVersion7().ToString(),
            ["actor"] = new JsonObject { ["mbox"] = "mailto:sam@voorbeeld.nl" },
            ["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/answered" },
            ["object"] = new JsonObject { ["id"] = Activity, ["definition"] = new JsonObject { ["name"] = new JsonObject { [language] = name } } },
        };
        (await scope.ServiceProvider.GetRequiredService<IStatementStore>().StoreAsync([statement])).ShouldBe(StatementOutcome.Stored);
    }

    private static async Task<string> KnownAsync(IServiceProvider machine)
    {
        await using var scope = machine.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        return await db.Database.SqlQuery<string>($"""SELECT "Definition" AS "Value" FROM "XapiActivities" """).SingleAsync();
    }
}
