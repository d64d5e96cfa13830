using System.Collections.Concurrent;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Campus.StorageTests.Platform;

/// <summary>Work that follows from a transaction happens exactly when the transaction was kept, whoever does it.</summary>
public sealed class OutboxTests
{
    private const string Kind = "note";

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
    public async Task What_a_machine_left_half_done_another_does_after_the_lease(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var stuck = new Notebook { Stuck = true };
        var dying = Machine(database, stuck);
        await EnqueueAsync(dying, 1);
        await using (await Running.StartAsync(dying))
        {
            await stuck.UntilBegunAsync();
        }

        var early = new Notebook();
        await using (await Running.StartAsync(Machine(database, early)))
        {
            await Task.Delay(300);
        }
        early.Written.ShouldBeEmpty("the lease of the first machine still holds");

        var late = new Notebook();
        await using (await Running.StartAsync(Machine(database, late, ahead: TimeSpan.FromMinutes(3))))
        {
            await late.UntilAsync(1);
        }
        late.Written.ShouldBe(["\"0\""]);
    }

    [Theory, Both]
    public async Task A_message_that_failed_is_tried_again_later(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var failing = new Notebook { Fails = true };
        var machine = Machine(database, failing);
        await EnqueueAsync(machine, 1);
        await using (await Running.StartAsync(machine))
        {
            await failing.UntilBegunAsync();
            await Task.Delay(100);
        }

        var later = new Notebook();
        await using (await Running.StartAsync(Machine(database, later, ahead: TimeSpan.FromMinutes(3))))
        {
            await later.UntilAsync(1);
        }
        later.Written.ShouldBe(["\"0\""]);
    }

    private static ServiceProvider Machine(TestDatabase database, Notebook notes, TimeSpan ahead = default) =>
        database.Machine(services =>
        {
            var clock = new TestClock();
            clock.Advance(ahead);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            services.AddSingleton<IOutboxHandler>(notes);
        });

    private static async Task EnqueueAsync(ServiceProvider machine, int messages)
    {
        await using var scope = machine.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(async token =>
        {
            for (var number = 0; number < messages; number++)
            {
                await outbox.EnqueueAsync(Kind, number.ToString(), $"note-{number}", cancellationToken: token);
            }
        });
    }

    /// <summary>Writes down what it is given, or misbehaves as told.</summary>
    private sealed class Notebook : IOutboxHandler
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Kind => OutboxTests.Kind;

        public bool Stuck { get; init; }

        public bool Fails { get; init; }

        public ConcurrentQueue<string> Written { get; } = new();

        public async Task HandleAsync(string payload, CancellationToken cancellationToken)
        {
            begun.TrySetResult();
            if (Stuck)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            if (Fails)
            {
                throw new InvalidOperationException("The pen is empty.");
            }
            Written.Enqueue(payload);
        }

        public Task UntilBegunAsync() => begun.Task.WaitAsync(TimeSpan.FromSeconds(20));

        public async Task UntilAsync(int messages)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (Written.Count < messages)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    /// <summary>Machines whose background work runs until this is disposed.</summary>
    private sealed class Running : IAsyncDisposable
    {
        private readonly List<IHostedService> services = [];

        public static async Task<Running> StartAsync(params ServiceProvider[] machines)
        {
            var running = new Running();
            foreach (var service in machines.SelectMany(machine => machine.GetServices<IHostedService>()))
            {
                await service.StartAsync(CancellationToken.None);
                running.services.Add(service);
            }
            return running;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var service in services)
            {
                await service.StopAsync(CancellationToken.None);
            }
        }
    }
}
