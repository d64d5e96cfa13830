using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Campus.StorageTests.Platform.Work;

/// <summary>Work that returns is one machine's at a time, for as long as it takes.</summary>
public sealed class RecurringWorkTests
{
    private const string Name = "round";
    private static readonly TimeSpan Lease = new WorkOptions().Lease;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));

    [Theory, Both]
    public async Task Only_one_of_many_machines_gets_work_that_is_due(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var machines = Enumerable.Range(0, 8).Select(_ => Machine(database)).ToList();

        var first = await Task.WhenAll(machines.Select((machine, number) => TakeAsync(machine, $"{number}")));
        first.Count(taken => taken).ShouldBe(1);
        await ReturnAsync(machines[0], $"{Array.IndexOf(first, true)}", TimeSpan.FromHours(1));
        (await Task.WhenAll(machines.Select((machine, number) => TakeAsync(machine, $"{number}")))).ShouldNotContain(true, "it is not due");
        clock.Advance(TimeSpan.FromHours(1));
        (await Task.WhenAll(machines.Select((machine, number) => TakeAsync(machine, $"{number}")))).Count(taken => taken).ShouldBe(1);
    }

    [Theory, Both]
    public async Task A_run_that_takes_longer_than_the_pause_is_not_joined_by_another(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (one, two) = (Machine(database), Machine(database));
        (await TakeAsync(one, "one")).ShouldBeTrue();
        for (var renewal = 0; renewal < 10; renewal++)
        {
            clock.Advance(Lease * 0.9);
            (await TakeAsync(two, "two")).ShouldBeFalse();
            (await RenewAsync(one, "one")).ShouldBeTrue();
        }
    }

    [Theory, Both]
    public async Task Work_of_a_machine_that_died_is_taken_over_and_the_late_one_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (late, next) = (Machine(database), Machine(database));
        (await TakeAsync(late, "late")).ShouldBeTrue();
        clock.Advance(Lease);
        (await TakeAsync(next, "next")).ShouldBeTrue();

        (await RenewAsync(late, "late")).ShouldBeFalse();
        await ReturnAsync(late, "late", TimeSpan.Zero);
        (await TakeAsync(late, "late")).ShouldBeFalse("the next one is still at it");
        (await RenewAsync(next, "next")).ShouldBeTrue();
    }

    private ServiceProvider Machine(TestDatabase database) =>
        database.Machine(new ModuleCatalog([]), services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));

    private static Task<bool> TakeAsync(ServiceProvider machine, string owner) =>
        WithAsync(machine, leases => leases.TakeAsync(Name, owner, CancellationToken.None));

    private static Task<bool> RenewAsync(ServiceProvider machine, string owner) =>
        WithAsync(machine, leases => leases.RenewAsync(Name, owner, CancellationToken.None));

    private static Task ReturnAsync(ServiceProvider machine, string owner, TimeSpan pause) =>
        WithAsync(machine, async leases =>
        {
            await leases.ReturnAsync(Name, owner, pause, CancellationToken.None);
            return true;
        });

    private static async Task<bool> WithAsync(ServiceProvider machine, Func<WorkLeases, Task<bool>> use)
    {
        await using var scope = machine.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<WorkLeases>());
    }
}
