using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.Xapi;
using Campus.Xapi.Credentials;
using Campus.Xapi.Statements;
using Campus.Xapi.Storing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Xapi;

/// <summary>Handlers and readers are told whose word a statement is, so that progress can believe the campus only.</summary>
public sealed class VouchingTests
{
    [Theory, Both]
    public async Task The_campus_vouches_for_its_own_and_for_credentials_that_may_report_acts_of_learning(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        var registration = Guid.NewGuid();
        var (trusted, stranger, everything) = (
            await AddAsync(machine, "toetsen", Scopes.Acts), await AddAsync(machine, "vreemd", Scopes.Write), await AddAsync(machine, "alles", Scopes.All));

        await using var scope = machine.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IStatementStore>();
        await store.StoreAsync([New(registration)]);
        foreach (var credential in new[] { trusted, stranger, everything })
        {
            await machine.GetRequiredService<StatementWriter>().StoreAsync([Draft(registration, credential.Authority)], CancellationToken.None);
        }

        bool[] expected = [true, true, false, false];
        machine.GetRequiredService<Told>().Vouched.ShouldBe(expected);
        (await store.OfRegistrationAsync(registration).Select(statement => statement.IsVouchedFor).ToListAsync()).ShouldBe(expected);
    }

    [Fact]
    public void A_key_that_is_called_campus_does_not_speak_with_the_voice_of_the_campus() =>
        Authority.OfKey("https://campus.example", "campus", "Campus").Key.ShouldNotBe(Authority.OfCampus("https://campus.example").Key);

    private static ServiceProvider Machine(TestDatabase database) => database.Machine(services =>
    {
        new Startup().ConfigureServices(services, new ConfigurationBuilder().Build());
        services.AddSingleton<Told>().AddScoped<IDomainEventHandler<StatementsStored>, Listener>();
    });

    private static async Task<Credential> AddAsync(IServiceProvider machine, string key, string scopes)
    {
        var row = new CredentialRow { Key = key, Name = key, Salt = Secret.NewSalt(), SecretHash = [], Scopes = scopes, CreatedUtc = DateTime.UnixEpoch };
        await using var scope = machine.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        db.Add(row);
        await db.SaveChangesAsync();
        return new Credential(row, "https://participatiecampus.nl");
    }

    private static StatementDraft Draft(Guid registration, Authority authority) =>
        StatementDraft.From(JsonSerializer.SerializeToElement(New(registration)), idWhenNone: null, authority, XapiVersion.V2);

    private static JsonObject New(Guid registration) => new()
    {
        ["id"] = Guid.CreateVersion7().ToString(),
        ["actor"] = new JsonObject { ["account"] = new JsonObject { ["homePage"] = "https://campus.example", ["name"] = "p1" } },
        ["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/completed" },
        ["object"] = new JsonObject { ["id"] = "https://campus.example/les" },
        ["context"] = new JsonObject { ["registration"] = registration.ToString() },
    };

    private sealed class Told
    {
        public List<bool> Vouched { get; } = [];
    }

    private sealed class Listener(Told told) : IDomainEventHandler<StatementsStored>
    {
        public Task HandleAsync(StatementsStored happened, CancellationToken cancellationToken)
        {
            told.Vouched.AddRange(happened.Statements.Select(statement => statement.IsVouchedFor));
            return Task.CompletedTask;
        }
    }
}
