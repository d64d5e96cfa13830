using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Platform.Work;

/// <summary>What waits for somebody can be shown and forgotten, and what is so no longer is not done.</summary>
public sealed class MessagesOfPeopleTests
{
    private const string Sam = "4sam";

    [Theory, Both]
    public async Task What_waits_for_somebody_who_is_erased_is_forgotten_and_never_done(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var notes = new Notebook();
        var machine = database.Machine(new ModuleCatalog([]), services => services.AddSingleton<IOutboxHandler>(notes));
        await EnqueueAsync(machine, ("to Sam", Sam), ("to Kim", "4kim"), ("to nobody", null));
        (await WithAsync(machine, waiting => waiting.OfAsync(Sam))).Select(message => message.Payload).ShouldBe(["\"to Sam\""]);

        await WithAsync(machine, async waiting =>
        {
            await waiting.ForgetAsync(Sam);
            return true;
        });
        await EnqueueAsync(machine, ("to Sam", Sam));
        await using (await Running.StartAsync(machine))
        {
            await notes.UntilAsync(2);
        }

        notes.Written.Order().ShouldBe(["\"to Kim\"", "\"to nobody\""]);
        (await WithAsync(machine, waiting => waiting.OfAsync(Sam))).ShouldBeEmpty();
        (await RowsAsync(machine)).ShouldAllBe(row => row.PersonId != Sam && row.Payload == "");
    }

    [Theory, Both]
    public async Task What_was_overtaken_counts_as_done_and_is_not_tried_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var notes = new Notebook { Fails = new OvertakenException("the meeting was moved again") };
        var machine = database.Machine(new ModuleCatalog([]), services => services.AddSingleton<IOutboxHandler>(notes));
        await EnqueueAsync(machine, ("the meeting is on Monday", Sam));
        await using (await Running.StartAsync(machine))
        {
            await notes.UntilBegunAsync();
            for (var look = 0; (await RowsAsync(machine))[0].DoneUtc is null; look++)
            {
                look.ShouldBeLessThan(200);
                await Task.Delay(50);
            }
        }
        var row = (await RowsAsync(machine)).ShouldHaveSingleItem();
        (row.Payload, row.Error, row.Attempts).ShouldBe(("", null, 1));
    }

    private static async Task EnqueueAsync(ServiceProvider machine, params (string Payload, string? PersonId)[] messages)
    {
        await using var scope = machine.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(async token =>
        {
            foreach (var (payload, person) in messages)
            {
                await outbox.EnqueueAsync(OutboxTests.Kind, payload, payload, personId: person, cancellationToken: token);
            }
        });
    }

    private static async Task<T> WithAsync<T>(ServiceProvider machine, Func<IWaitingMessages, Task<T>> use)
    {
        await using var scope = machine.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IWaitingMessages>());
    }

    private static async Task<List<OutboxMessage>> RowsAsync(ServiceProvider machine)
    {
        await using var scope = machine.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CampusDb>().Set<OutboxMessage>().AsNoTracking().ToListAsync();
    }
}
