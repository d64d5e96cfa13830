using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Campus.StorageTests.Platform.Work;

/// <summary>Work that follows from a transaction happens exactly when the transaction was kept, whoever does it.</summary>
public sealed class OutboxTests
{
    internal const string Kind = "note";
    private static readonly DateTimeOffset Start = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    [Theory, Both]
    public async Task Two_machines_share_the_work_and_do_each_message_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var notes = new Notebook();
        var first = Machine(database, notes);
        var second = Machine(database, notes);
        await EnqueueAsync(first, 30);

        await using (await Running.StartAsync(first, second))
        {
            await notes.UntilAsync(30);
        }

        notes.Written.Order().ShouldBe(Enumerable.Range(0, 30).Select(number => $"\"{number}\"").Order());
    }

    [Theory, Both]
    public async Task A_message_of_a_transaction_that_fails_is_never_sent(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var notes = new Notebook();
        var machine = Machine(database, notes);
        await using (var scope = machine.CreateAsyncScope())
        {
            var work = scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(async token =>
            {
                await scope.ServiceProvider.GetRequiredService<IOutbox>().EnqueueAsync(Kind, "lost", "lost", cancellationToken: token);
                throw new TimeoutException();
            });
            await Should.ThrowAsync<TimeoutException>(work);
        }
        await EnqueueAsync(machine, 1);

        await using (await Running.StartAsync(machine))
        {
            await notes.UntilAsync(1);
        }

        notes.Written.ShouldBe(["\"0\""]);
    }

    [Theory, Both]
    public async Task The_same_key_twice_is_one_message(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var notes = new Notebook();
        var machine = Machine(database, notes);
        await EnqueueAsync(machine, 3);
        await EnqueueAsync(machine, 4);

        await using (await Running.StartAsync(machine))
        {
            await notes.UntilAsync(4);
        }

        notes.Written.Count.ShouldBe(4);
    }

    [Theory, Both]
    public async Task What_a_machine_that_died_had_in_hand_another_does_after_the_lease(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(Start);
        var dead = Machine(database, new Notebook(), clock);
        await EnqueueAsync(dead, 1);
        var lost = (await WithAsync(dead, queue => queue.TakeAsync(Kind, CancellationToken.None)))!;
        (await WithAsync(dead, queue => queue.TakeAsync(Kind, CancellationToken.None))).ShouldBeNull("it is in hand");

        clock.Advance(new WorkOptions().Lease - TimeSpan.FromSeconds(1));
        (await WithAsync(dead, queue => queue.RenewAsync(lost, CancellationToken.None))).ShouldBeTrue();
        clock.Advance(new WorkOptions().Lease - TimeSpan.FromSeconds(1));
        (await WithAsync(dead, queue => queue.TakeAsync(Kind, CancellationToken.None))).ShouldBeNull("it was renewed");
        clock.Advance(TimeSpan.FromSeconds(2));
        var found = (await WithAsync(dead, queue => queue.TakeAsync(Kind, CancellationToken.None)))!;

        found.Attempts.ShouldBe(2);
        (await WithAsync(dead, queue => queue.RenewAsync(lost, CancellationToken.None))).ShouldBeFalse();
        (await WithAsync(dead, queue => queue.FinishAsync(lost, CancellationToken.None))).ShouldBeFalse();
        (await WithAsync(dead, queue => queue.PostponeAsync(lost, TimeSpan.Zero, "te laat", CancellationToken.None))).ShouldBeFalse();
        (await WithAsync(dead, queue => queue.SetAsideAsync(lost, "te laat", CancellationToken.None))).ShouldBeFalse();
        (await WithAsync(dead, queue => queue.ReturnAsync(lost, CancellationToken.None))).ShouldBeFalse();
        (await WithAsync(dead, queue => queue.FinishAsync(found, CancellationToken.None))).ShouldBeTrue();
        (await RowAsync(dead)).Payload.ShouldBeEmpty("what was done is nobody's business any more");
    }

    [Theory, Both]
    public async Task What_a_machine_that_stops_had_in_hand_another_does_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var stuck = new Notebook { Stuck = true };
        var stopping = Machine(database, stuck);
        await EnqueueAsync(stopping, 1);
        await using (await Running.StartAsync(stopping))
        {
            await stuck.UntilBegunAsync();
        }
        (await RowAsync(stopping)).Attempts.ShouldBe(0, "it did not fail");

        var next = new Notebook();
        await using (await Running.StartAsync(Machine(database, next)))
        {
            await next.UntilAsync(1);
        }
        next.Written.ShouldBe(["\"0\""]);
    }

    [Theory, Both]
    public async Task What_a_machine_that_stops_has_nearly_done_it_finishes(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var pen = new Notebook { TakesUntilTold = true };
        var machine = Machine(database, pen, grace: TimeSpan.FromMinutes(1));
        await EnqueueAsync(machine, 1);
        await using (await Running.StartAsync(machine))
        {
            await pen.UntilBegunAsync();
            _ = Task.Delay(200).ContinueWith(_ => pen.Tell(), TaskScheduler.Default);
        }
        pen.Written.Count.ShouldBe(1);
        (await RowAsync(machine)).DoneUtc.ShouldNotBeNull();
    }

    [Theory, Both]
    public async Task A_message_that_failed_is_tried_again_later_and_at_last_set_aside_for_a_person(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(Start);
        var notes = new Notebook { Fails = new InvalidOperationException("The pen is empty.") };
        var machine = Machine(database, notes, clock);
        await EnqueueAsync(machine, 1);
        await using (await Running.StartAsync(machine))
        {
            await UntilAsync(machine, row => row.SetAsideUtc is not null, () => clock.Advance(TimeSpan.FromHours(1)));
            clock.Advance(TimeSpan.FromDays(30));
        }
        (await RowAsync(machine)).Attempts.ShouldBe(OutboxPatience.MostAttempts);
        var trouble = await FailedAsync(machine, failed => failed.ListAsync(10));
        trouble.Single().NextUtc.ShouldBeNull();
        trouble.Single().Error.ShouldNotContain("pen", customMessage: "what an unknown failure says may hold anything");

        notes.Fails = null;
        await FailedAsync(machine, failed => failed.RetryAsync(trouble.Single().Id));
        await using (await Running.StartAsync(machine))
        {
            await notes.UntilAsync(1);
        }
        notes.Written.ShouldBe(["\"0\""]);
        (await FailedAsync(machine, failed => failed.ListAsync(10))).ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task What_can_never_work_is_set_aside_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var notes = new Notebook { Fails = new OutboxException("no such reader", "Deze lezer bestaat niet.", isFinal: true) };
        var machine = Machine(database, notes);
        await EnqueueAsync(machine, 2);
        await using (await Running.StartAsync(machine))
        {
            await UntilAsync(machine, row => row.SetAsideUtc is not null);
        }
        var row = await RowAsync(machine);
        (row.Attempts, row.Error).ShouldBe((1, "Deze lezer bestaat niet."));
        (await FailedAsync(machine, failed => failed.DropAsync(row.Id))).ShouldBeTrue();
        (await FailedAsync(machine, failed => failed.RetryAsync(row.Id))).ShouldBeFalse();
        (await RowAsync(machine)).Payload.ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task A_kind_that_is_stuck_holds_up_no_other(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var stuck = new Notebook { Stuck = true };
        var notes = new Notebook { Kind = "other" };
        var machine = Machine(database, stuck, other: notes);
        await EnqueueAsync(machine, 30);
        await Enqueued.AddAsync(machine, notes.Kind, 3);
        await using (await Running.StartAsync(machine))
        {
            await notes.UntilAsync(3);
        }
        stuck.Written.ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task A_message_that_ends_the_process_each_time_is_set_aside(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(Start);
        var notes = new Notebook();
        var machine = Machine(database, notes, clock);
        await EnqueueAsync(machine, 1);
        for (var attempt = 1; attempt <= OutboxPatience.MostAttempts; attempt++)
        {
            (await WithAsync(machine, queue => queue.TakeAsync(Kind, CancellationToken.None))).ShouldNotBeNull();
            clock.Advance(new WorkOptions().Lease);
        }
        await using (await Running.StartAsync(machine))
        {
            await UntilAsync(machine, row => row.SetAsideUtc is not null);
        }
        notes.Written.ShouldBeEmpty();
    }

    private static ServiceProvider Machine(
        TestDatabase database, Notebook notes, TimeProvider? clock = null, Notebook? other = null, TimeSpan grace = default) =>
        database.Machine(new ModuleCatalog([]), services =>
        {
            services.Replace(ServiceDescriptor.Singleton(clock ?? TimeProvider.System));
            services.Configure<WorkOptions>(options => options.Grace = grace);
            services.AddSingleton<IOutboxHandler>(notes);
            if (other is not null)
            {
                services.AddSingleton<IOutboxHandler>(other);
            }
        });

    private static Task EnqueueAsync(ServiceProvider machine, int messages) => Enqueued.AddAsync(machine, Kind, messages);

    private static async Task<T> WithAsync<T>(ServiceProvider machine, Func<OutboxQueue, Task<T>> use)
    {
        await using var scope = machine.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<OutboxQueue>());
    }

    private static async Task<T> FailedAsync<T>(ServiceProvider machine, Func<IFailedMessages, Task<T>> use)
    {
        await using var scope = machine.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IFailedMessages>());
    }

    private static async Task<OutboxMessage> RowAsync(ServiceProvider machine)
    {
        await using var scope = machine.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CampusDb>().Set<OutboxMessage>().AsNoTracking().OrderBy(row => row.Id).FirstAsync();
    }

    private static async Task UntilAsync(ServiceProvider machine, Func<OutboxMessage, bool> so, Action? meanwhile = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!so(await RowAsync(machine)))
        {
            meanwhile?.Invoke();
            await Task.Delay(10, patience.Token);
        }
    }
}
