using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.Xapi;
using Campus.Xapi.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campus.StorageTests.Xapi;

/// <summary>The group commit keeps its word: all or nothing, once, in order, and nobody suffers for somebody else.</summary>
public sealed class StatementStoreTests
{
    private const string Answered = "http://adlnet.gov/expapi/verbs/answered";
    private const string Completed = "http://adlnet.gov/expapi/verbs/completed";
    private const string Broken = "https://campus.example/verbs/broken";

    [Theory, Both]
    public async Task The_same_statement_twice_has_one_effect(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        var registration = Guid.NewGuid();
        var statement = New(registration);

        (await StoreAsync(machine, statement)).ShouldBe(StatementOutcome.Stored);
        (await StoreAsync(machine, statement)).ShouldBe(StatementOutcome.AlreadyStored);
        (await StoreAsync(machine, statement, New(registration))).ShouldBe(StatementOutcome.Stored);

        (await OfAsync(machine, registration)).Count.ShouldBe(2);
        machine.GetRequiredService<Witness>().Told.Count.ShouldBe(2);
    }

    [Theory, Both]
    public async Task Many_at_once_with_one_id_have_one_effect(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        var registration = Guid.NewGuid();
        var statement = New(registration);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => StoreAsync(machine, statement)));

        outcomes.Count(outcome => outcome == StatementOutcome.Stored).ShouldBe(1);
        outcomes.Count(outcome => outcome == StatementOutcome.AlreadyStored).ShouldBe(49);
        machine.GetRequiredService<Witness>().Told.Count.ShouldBe(1);
    }

    [Theory, Both]
    public async Task Another_statement_under_a_known_id_is_a_conflict_and_keeps_nothing_of_its_request(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        var registration = Guid.NewGuid();
        var statement = New(registration);
        await StoreAsync(machine, statement);

        var other = New(registration, Completed, Guid.Parse(statement["id"]!.GetValue<string>()));
        (await StoreAsync(machine, New(registration), other)).ShouldBe(StatementOutcome.Conflict);

        (await OfAsync(machine, registration)).ShouldHaveSingleItem().Verb.ShouldBe(Answered);
    }

    [Theory, Both]
    public async Task A_request_that_fails_or_clashes_harms_no_other_in_its_group(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        var (registration, known) = (Guid.NewGuid(), Guid.NewGuid());
        await StoreAsync(machine, New(registration, Completed, known));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => number switch
        {
            _ when number % 50 == 7 => TryAsync(machine, New(registration, Broken)),
            _ when number % 20 == 3 => TryAsync(machine, New(registration, Answered, known)),
            _ => TryAsync(machine, New(registration)),
        }));

        outcomes.Count(outcome => outcome == nameof(StatementOutcome.Stored)).ShouldBe(186);
        outcomes.Count(outcome => outcome == nameof(StatementOutcome.Conflict)).ShouldBe(10);
        outcomes.Count(outcome => outcome == nameof(TimeoutException)).ShouldBe(4);
        (await OfAsync(machine, registration)).Count.ShouldBe(187);
    }

    [Theory, Both]
    public async Task What_follows_from_a_statement_is_stored_with_it_once_and_told_in_turn(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        var (registration, follows) = (Guid.NewGuid(), Guid.NewGuid());
        var witness = machine.GetRequiredService<Witness>();
        witness.Append = statement => statement.Verb == Answered ? New(registration, Completed, follows) : null;

        await StoreAsync(machine, New(registration), New(registration));
        await StoreAsync(machine, New(registration));

        (await OfAsync(machine, registration)).Select(statement => statement.Verb).ShouldBe([Answered, Answered, Completed, Answered]);
        witness.Told.Count(statement => statement.Id == follows).ShouldBe(1);
    }

    [Theory, Both]
    public async Task A_handler_and_its_statement_are_kept_or_lost_together(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        var registration = Guid.NewGuid();

        await StoreAsync(machine, New(registration));
        var before = await StampAsync(database);
        await TryAsync(machine, New(registration), New(registration, Broken));

        (await OfAsync(machine, registration)).Count.ShouldBe(1);
        before.ShouldNotBeEmpty();
        (await StampAsync(database)).ShouldBe(before);
    }

    [Theory, Both]
    public async Task Stored_rises_from_one_statement_to_the_next_also_when_the_clock_goes_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var registration = Guid.NewGuid();
        await StoreAsync(Machine(database), New(registration), New(registration));
        await StoreAsync(Machine(database, new YearsAgo()), New(registration), New(registration));

        var moments = (await OfAsync(Machine(database), registration)).Select(statement => statement.Stored).ToList();
        moments.Count.ShouldBe(4);
        moments.Zip(moments.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
        moments.ShouldAllBe(moment => moment.Kind == DateTimeKind.Utc);
    }

    [Theory, Both]
    public async Task Two_machines_write_one_order(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machines = new[] { Machine(database), Machine(database) };
        var registration = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => StoreAsync(machines[number % 2], New(registration))));

        var statements = await OfAsync(machines[0], registration);
        statements.Select(statement => statement.Id).Distinct().Count().ShouldBe(300);
        statements.Select(statement => statement.Stored).ShouldBeInOrder();
    }

    [Theory, Both]
    public async Task A_registration_is_read_oldest_first_page_by_page(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        var registration = Guid.NewGuid();
        var statements = Enumerable.Range(0, 450).Select(_ => New(registration)).ToArray();
        await StoreAsync(machine, statements);
        await StoreAsync(machine, New(Guid.NewGuid()));

        var read = await OfAsync(machine, registration);

        read.Select(statement => statement.Id.ToString()).ShouldBe(statements.Select(statement => statement["id"]!.GetValue<string>()));
        var first = read[0];
        (first.Actor, first.Verb, first.Activity, first.Registration).ShouldBe(("p1", Answered, "https://campus.example/vraag", registration));
        first.Json["authority"]!["account"]!["name"]!.GetValue<string>().ShouldBe("campus");
    }

    [Fact]
    public async Task A_statement_that_breaks_a_rule_is_refused_by_place_and_section()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var machine = Machine(database);
        var statement = New(Guid.NewGuid());
        statement["actor"]!["account"]!["homePage"] = "campus";

        var refusal = await Should.ThrowAsync<ArgumentException>(StoreAsync(machine, statement));

        refusal.Message.ShouldContain("$.actor.account.homePage");
        refusal.Message.ShouldContain("4.3");
    }

    [Fact]
    public async Task Storing_within_a_transaction_is_refused_before_it_waits_for_itself()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var scope = Machine(database).CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IStatementStore>();

        var work = scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(token => store.StoreAsync([New(Guid.NewGuid())], token));

        await Should.ThrowAsync<InvalidOperationException>(work);
    }

    // What a machine expects to find depends on its clock; what there is does not.
    [Theory, Both]
    public async Task A_machine_whose_clock_runs_behind_misses_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (registration, other) = (Guid.NewGuid(), Guid.NewGuid());
        await StoreAsync(Machine(database), New(registration), New(other), New(registration));
        var behind = Machine(database, new YearsAgo());
        foreach (var ascending in new[] { true, false })
        {
            await using var scope = behind.CreateAsyncScope();
            var reader = scope.ServiceProvider.GetRequiredService<StatementReader>();
            var page = await reader.PageAsync(new() { Registration = registration, Ascending = ascending, Limit = 1 }, onlyOf: null, TestContext.Current.CancellationToken);
            page.Statements.ShouldHaveSingleItem();
            var rest = await reader.PageAsync(page.Next!, onlyOf: null, TestContext.Current.CancellationToken);
            rest.Next.ShouldBeNull();
            (rest.Statements.ShouldHaveSingleItem().Position > page.Statements[0].Position).ShouldBe(ascending);
        }
    }

    private static ServiceProvider Machine(TestDatabase database, TimeProvider? clock = null) => database.Machine(services =>
    {
        new Startup().ConfigureServices(services, new ConfigurationBuilder().Build());
        services.AddSingleton<Witness>().AddScoped<IDomainEventHandler<StatementsStored>, Handler>();
        if (clock is not null)
        {
            services.Replace(ServiceDescriptor.Singleton(clock));
        }
    });

    private static async Task<StatementOutcome> StoreAsync(IServiceProvider machine, params JsonObject[] statements)
    {
        await using var scope = machine.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IStatementStore>().StoreAsync(statements);
    }

    private static async Task<string> TryAsync(IServiceProvider machine, params JsonObject[] statements)
    {
        try
        {
            return (await StoreAsync(machine, statements)).ToString();
        }
        catch (TimeoutException)
        {
            return nameof(TimeoutException);
        }
    }

    private static async Task<List<Statement>> OfAsync(IServiceProvider machine, Guid registration)
    {
        await using var scope = machine.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IStatementStore>().OfRegistrationAsync(registration).ToListAsync();
    }

    // A machine of its own has nothing cached.
    private static async Task<string> StampAsync(TestDatabase database)
    {
        await using var scope = Machine(database).CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IStamps>().CurrentAsync(Witness.Stamp);
    }

    private static JsonObject New(Guid registration, string verb = Answered, Guid? id = null) => new()
    {
        ["id"] = (id ?? Guid.CreateVersion7()).ToString(),
        ["actor"] = new JsonObject { ["account"] = new JsonObject { ["homePage"] = "https://campus.example", ["name"] = "p1" } },
        ["verb"] = new JsonObject { ["id"] = verb },
        ["object"] = new JsonObject { ["id"] = "https://campus.example/vraag" },
        ["context"] = new JsonObject { ["registration"] = registration.ToString() },
    };

    /// <summary>What handlers were told of transactions that were kept, and what they answer.</summary>
    private sealed class Witness
    {
        public const string Stamp = "witness";

        public List<Statement> Told { get; } = [];

        public Func<Statement, JsonObject?> Append { get; set; } = _ => null;
    }

    private sealed class Handler(Witness witness, IStamps stamps, CampusDb db) : IDomainEventHandler<StatementsStored>
    {
        public async Task HandleAsync(StatementsStored happened, CancellationToken cancellationToken)
        {
            await stamps.ChangeAsync(Witness.Stamp, cancellationToken);
            if (happened.Statements.Any(statement => statement.Verb == Broken))
            {
                throw new TimeoutException();
            }
            foreach (var statement in happened.Statements)
            {
                if (witness.Append(statement) is { } follows)
                {
                    happened.Append(follows);
                }
            }
            db.AfterCommit(() => witness.Told.AddRange(happened.Statements));
        }
    }

    private sealed class YearsAgo : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
