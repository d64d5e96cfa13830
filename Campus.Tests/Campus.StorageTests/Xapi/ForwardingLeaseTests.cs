using Campus.Platform;
using Campus.Xapi;
using Campus.Xapi.Forwarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campus.StorageTests.Xapi;

/// <summary>One machine at a time forwards to a store, and only that one writes down how far it came.</summary>
public sealed class ForwardingLeaseTests
{
    private const string Target = "doel";

    [Theory, Both]
    public async Task Only_one_of_many_machines_gets_the_lease(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var clock = new Clock();
        var machines = Enumerable.Range(0, 8).Select(_ => Machine(database, clock)).ToList();
        await AddAsync(machines[0], clock);

        var taken = await Task.WhenAll(machines.Select(machine => WithAsync(machine, lease => lease.TakeAsync(Target, CancellationToken.None))));

        taken.Count(row => row is not null).ShouldBe(1);
    }

    [Theory, Both]
    public async Task Whoever_lost_the_lease_writes_nothing_any_more(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var clock = new Clock();
        var (one, two) = (Machine(database, clock), Machine(database, clock));
        await AddAsync(one, clock);
        await using var first = one.CreateAsyncScope();
        await using var second = two.CreateAsyncScope();
        var (slow, quick) = (first.ServiceProvider.GetRequiredService<TargetLease>(), second.ServiceProvider.GetRequiredService<TargetLease>());

        (await slow.TakeAsync(Target, CancellationToken.None)).ShouldNotBeNull();
        (await slow.MoveAsync(10, 10, CancellationToken.None)).ShouldBeTrue();
        (await quick.TakeAsync(Target, CancellationToken.None)).ShouldBeNull();
        clock.Now += TimeSpan.FromMinutes(10);
        (await quick.TakeAsync(Target, CancellationToken.None))!.Position.ShouldBe(10);
        (await quick.MoveAsync(20, 10, CancellationToken.None)).ShouldBeTrue();
        (await slow.MoveAsync(15, 5, CancellationToken.None)).ShouldBeFalse();

        var row = await RowAsync(two);
        (row.Position, row.Sent).ShouldBe((20, 20));
    }

    [Theory, Both]
    public async Task After_a_failure_it_is_left_alone_for_a_while(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var clock = new Clock();
        var machine = Machine(database, clock);
        await AddAsync(machine, clock);
        await using var scope = machine.CreateAsyncScope();
        var lease = scope.ServiceProvider.GetRequiredService<TargetLease>();
        await lease.TakeAsync(Target, CancellationToken.None);
        await lease.FailAsync(new string('x', 5000), TimeSpan.FromMinutes(1), CancellationToken.None);
        await lease.ReturnAsync(CancellationToken.None);

        (await WithAsync(machine, other => other.TakeAsync(Target, CancellationToken.None))).ShouldBeNull();
        clock.Now += TimeSpan.FromMinutes(2);
        (await WithAsync(machine, other => other.TakeAsync(Target, CancellationToken.None)))!.Failures.ShouldBe(1);
    }

    private static ServiceProvider Machine(TestDatabase database, TimeProvider clock) => database.Machine(services =>
    {
        new Startup().ConfigureServices(services, new ConfigurationBuilder().Build());
        services.Replace(ServiceDescriptor.Singleton(clock));
    });

    private static async Task AddAsync(IServiceProvider machine, Clock clock)
    {
        await using var scope = machine.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        db.Add(new ForwardingTargetRow
        {
            Id = Target, Name = "Doel", Endpoint = "https://voorbeeld.nl", Key = "k", ProtectedSecret = "", Version = "1.0.3",
            Filter = ForwardingFilter.None.Write(), Enabled = true, TryAgainUtc = clock.Now.UtcDateTime,
        });
        await db.SaveChangesAsync();
    }

    private static async Task<T> WithAsync<T>(IServiceProvider machine, Func<TargetLease, Task<T>> use)
    {
        await using var scope = machine.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TargetLease>());
    }

    private static async Task<ForwardingTargetRow> RowAsync(IServiceProvider machine)
    {
        await using var scope = machine.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CampusDb>().Set<ForwardingTargetRow>().AsNoTracking().SingleAsync();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
