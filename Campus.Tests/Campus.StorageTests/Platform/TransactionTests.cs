using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Platform;

/// <summary>One transaction holds what was asked, what followed from it, and the note of who asked.</summary>
public sealed class TransactionTests
{
    private const string Name = "test";

    [Theory, Both]
    public async Task What_a_handler_of_an_event_changed_is_kept_together_with_its_cause(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        await using (var scope = machine.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(token => RaiseAsync(scope, token));
        }
        (await StampAsync(machine)).ShouldNotBeEmpty();
        (await AuditsAsync(machine)).ShouldBe(1);
    }

    [Theory, Both]
    public async Task What_a_handler_of_an_event_changed_is_lost_together_with_its_cause(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        await using (var scope = machine.CreateAsyncScope())
        {
            var work = scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(async token =>
            {
                await RaiseAsync(scope, token);
                await scope.ServiceProvider.GetRequiredService<CampusDb>().SaveChangesAsync(token);
                throw new TimeoutException();
            });
            await Should.ThrowAsync<TimeoutException>(work);
        }
        (await StampAsync(machine)).ShouldBeEmpty();
        (await AuditsAsync(machine)).ShouldBe(0);
    }

    [Theory, Both]
    public async Task Work_inside_a_transaction_joins_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        await using (var scope = machine.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
            var work = db.InTransactionAsync(async outer =>
            {
                await db.InTransactionAsync(token => RaiseAsync(scope, token), outer);
                throw new TimeoutException();
            });
            await Should.ThrowAsync<TimeoutException>(work);
        }
        (await StampAsync(machine)).ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task What_waits_for_the_commit_is_forgotten_when_there_is_none(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var scope = Machine(database).CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        List<string> called = [];
        var failing = db.InTransactionAsync(_ =>
        {
            db.AfterCommit(() => called.Add("lost"));
            throw new TimeoutException();
        });
        await Should.ThrowAsync<TimeoutException>(failing);
        await db.InTransactionAsync(_ =>
        {
            db.AfterCommit(() => called.Add("kept"));
            return Task.CompletedTask;
        });
        called.ShouldBe(["kept"]);
    }

    [Theory, Both]
    public async Task Another_machine_sees_a_new_stamp_within_a_second_or_two(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var writer = Machine(database);
        var reader = Machine(database);
        (await StampAsync(reader)).ShouldBeEmpty();
        await using (var scope = writer.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(token => RaiseAsync(scope, token));
        }
        (await StampAsync(writer)).ShouldNotBeEmpty("the writer itself sees it at once");
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        (await StampAsync(reader)).ShouldBe(await StampAsync(writer));
    }

    [Theory, Both]
    public async Task Times_come_back_as_UTC(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machine = Machine(database);
        await using (var scope = machine.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(token => RaiseAsync(scope, token));
        }
        await using var reading = machine.CreateAsyncScope();
        var db = reading.ServiceProvider.GetRequiredService<CampusDb>();
        var audit = db.Model.GetEntityTypes().Single(type => type.GetTableName() == "AuditEntries");
        var entry = (await Rows(db, audit.ClrType).ToListAsync()).Single();
        var created = (DateTime)audit.FindProperty("CreatedUtc")!.PropertyInfo!.GetValue(entry)!;
        created.Kind.ShouldBe(DateTimeKind.Utc);
        created.ShouldBe(TimeProvider.System.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(1));
    }

    private static ServiceProvider Machine(TestDatabase database) =>
        database.Machine(services => services.AddScoped<IDomainEventHandler<Happened>, StampOnHappened>());

    private static async Task RaiseAsync(AsyncServiceScope scope, CancellationToken token)
    {
        scope.ServiceProvider.GetRequiredService<IAudit>().Record("Test", "Happened", Name);
        await scope.ServiceProvider.GetRequiredService<IDomainEvents>().RaiseAsync(new Happened(), token);
    }

    private static async Task<string> StampAsync(ServiceProvider machine)
    {
        await using var scope = machine.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IStamps>().CurrentAsync(Name);
    }

    private static async Task<int> AuditsAsync(ServiceProvider machine)
    {
        await using var scope = machine.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        return await db.Database.SqlQuery<int>($"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" FROM \"AuditEntries\"").SingleAsync();
    }

    private static IQueryable<object> Rows(CampusDb db, Type entity) =>
        (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(entity).Invoke(db, null)!;

    private sealed record Happened : IDomainEvent;

    private sealed class StampOnHappened(IStamps stamps) : IDomainEventHandler<Happened>
    {
        public Task HandleAsync(Happened happened, CancellationToken cancellationToken) => stamps.ChangeAsync(Name, cancellationToken);
    }
}
