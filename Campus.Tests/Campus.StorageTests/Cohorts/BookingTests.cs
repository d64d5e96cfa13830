using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Cohorts;

/// <summary>
/// Seats in a real database: many people at once, keys that refuse what may not be, a ledger that stays.
/// </summary>
public sealed class BookingTests
{
    [Theory, Both]
    public async Task Two_hundred_people_at_once_get_twelve_seats_and_a_place_in_line_each(DatabaseProvider provider)
    {
        // Two machines on one PostgreSQL; on SQLite there is one.
        await using var groups = await GroupDatabase.CreateAsync(
            provider, seats: 12, machines: provider == DatabaseProvider.Postgres ? 2 : 1);
        Guid[] ids = [.. Enumerable.Range(0, 200).Select(_ => Guid.CreateVersion7())];

        var outcomes = await Task.WhenAll(ids.Select((id, number) =>
            Task.Run(() => groups.ApplyAsync($"person {number}", id, machine: number))));

        outcomes.ShouldAllBe(outcome => outcome.Refusal == null);
        var rows = await groups.ApplicationsAsync();
        rows.Select(row => row.QueueNo).ShouldBe(Enumerable.Range(1, 200));
        rows.Where(row => row.Status == ApplicationStatus.Seated).Select(row => row.Slot)
            .ShouldBe(Enumerable.Range(1, 12).Cast<int?>());
        rows.Count(row => row.Status == ApplicationStatus.Waitlisted).ShouldBe(188);
        await EverythingAgainAsync(groups, ids);
        (await groups.VerifyAsync()).ShouldBeEmpty();
    }

    private static async Task EverythingAgainAsync(GroupDatabase groups, Guid[] ids)
    {
        var before = await groups.ApplicationsAsync();
        var again = await Task.WhenAll(ids.Select((id, number) =>
            Task.Run(() => groups.ApplyAsync($"person {number}", id, machine: number + 1))));
        again.ShouldAllBe(outcome => outcome.Refusal == null && outcome.Events.Count == 0);
        (await groups.ApplicationsAsync()).Select(row => row.Application)
            .ShouldBe(before.Select(row => row.Application));
    }

    [Theory, Both]
    public async Task Case_1_one_person_in_two_tabs_has_one_seat_and_the_double_answers_as_its_first(
        DatabaseProvider provider)
    {
        await using var groups = await GroupDatabase.CreateAsync(provider, seats: 1, machines: 2);
        var id = Guid.CreateVersion7();

        var outcomes = await Task.WhenAll(
            Task.Run(() => groups.ApplyAsync("Anna", id)), Task.Run(() => groups.ApplyAsync("Anna", id, machine: 1)),
            Task.Run(() => groups.ApplyAsync("Anna", machine: 1)), Task.Run(() => groups.ApplyAsync("Bram")));

        outcomes[0].Refusal.ShouldBe(outcomes[1].Refusal);
        var rows = await groups.ApplicationsAsync();
        rows.Count.ShouldBe(2);
        rows.Count(row => row.Status == ApplicationStatus.Seated).ShouldBe(1);
        rows.Count(row => row.PersonId == "Anna").ShouldBe(1);
        (await groups.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task A_seat_that_comes_free_goes_to_the_next_in_the_same_transaction(DatabaseProvider provider)
    {
        await using var groups = await GroupDatabase.CreateAsync(provider, seats: 1);
        await groups.ApplyAsync("Anna");
        await groups.ApplyAsync("Bram");

        await groups.RunAsync(new SeatCommand.Leave((await groups.ApplicationAsync("Anna")).Id));

        (await groups.ApplicationAsync("Bram")).Slot.ShouldBe(1);
        (await groups.ApplicationAsync("Anna")).Slot.ShouldBeNull();
        await groups.ApplyAsync("Anna");
        (await groups.ApplicationAsync("Anna")).QueueNo.ShouldBe(3);
        (await groups.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task A_substitute_has_seat_and_number_of_a_row_that_is_closed(DatabaseProvider provider)
    {
        await using var groups = await GroupDatabase.CreateAsync(provider, seats: 2);
        await groups.ApplyAsync("Anna");
        await groups.ApplyAsync("Bram");

        var outcome = await groups.RunAsync(
            new SeatCommand.Substitute(
                (await groups.ApplicationAsync("Anna")).Id, Guid.CreateVersion7(), new("Chris", "Zeedonk")));

        outcome.Refusal.ShouldBeNull();
        var chris = await groups.ApplicationAsync("Chris");
        (chris.Slot, chris.QueueNo, chris.Status).ShouldBe((1, 1, ApplicationStatus.Seated));
        (await groups.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task Who_has_a_seat_elsewhere_at_that_time_is_asked(DatabaseProvider provider)
    {
        await using var groups = await GroupDatabase.CreateAsync(provider, seats: 1);
        await groups.AddAsync("elders", 5);
        await groups.ApplyAsync("Anna");
        await groups.ApplyAsync("Bram");
        await groups.ApplyAsync("Bram", group: "elders");

        await groups.RunAsync(new SeatCommand.Leave((await groups.ApplicationAsync("Anna")).Id));

        (await groups.ApplicationAsync("Bram")).Status.ShouldBe(ApplicationStatus.Offered);
        (await groups.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task Two_groups_at_once_never_take_more_than_their_pool_has(DatabaseProvider provider)
    {
        await using var groups = await GroupDatabase.CreateAsync(provider, machines: 2);
        var pool = Guid.NewGuid();
        await groups.AddPoolAsync(pool, 10);
        await groups.AddAsync("a", 20, pool);
        await groups.AddAsync("b", 20, pool);

        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(() =>
            groups.ApplyAsync(
                $"person {number}", group: number % 2 == 0 ? "a" : "b", pool: pool, machine: number / 2))));

        var rows = (await groups.ApplicationsAsync("a")).Concat(await groups.ApplicationsAsync("b"));
        var held = rows.Count(row => row.Slot is not null);
        held.ShouldBe(10);
        (await groups.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task The_sweep_settles_what_is_due_and_nothing_else(DatabaseProvider provider)
    {
        await using var groups = await GroupDatabase.CreateAsync(provider, seats: 1);
        await groups.ApplyAsync("Anna");
        await groups.ApplyAsync("Bram");
        await groups.SweepAsync();
        (await groups.ApplicationAsync("Bram")).Status.ShouldBe(ApplicationStatus.Waitlisted);

        groups.Begin();
        await groups.SweepAsync();

        (await groups.ApplicationAsync("Bram")).Status.ShouldBe(ApplicationStatus.NoSeat);
        (await groups.ApplicationAsync("Anna")).Status.ShouldBe(ApplicationStatus.Seated);
        (await groups.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task The_ledger_refuses_to_be_changed(DatabaseProvider provider)
    {
        await using var groups = await GroupDatabase.CreateAsync(provider);

        await groups.WithAsync<CampusDb>(async db =>
        {
            await Should.ThrowAsync<System.Data.Common.DbException>(db.Set<SeatEventRow>().ExecuteDeleteAsync());
            await Should.ThrowAsync<System.Data.Common.DbException>(
                db.Set<SeatEventRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Rule, "R99")));
            (await db.Set<SeatEventRow>().CountAsync()).ShouldBe(1);
        });
    }

    [Theory, Both]
    public async Task The_keys_refuse_one_seat_for_two_and_one_person_twice(DatabaseProvider provider)
    {
        await using var groups = await GroupDatabase.CreateAsync(provider);
        await groups.ApplyAsync("Anna");

        foreach (var (person, slot, number) in new[] { ("Bram", 1, 2), ("Anna", 2, 2), ("Bram", 2, 1) })
        {
            await groups.WithAsync<CampusDb>(async db =>
            {
                db.Add(new ApplicationRow
                {
                    Id = Guid.NewGuid(), CohortId = GroupDatabase.Group, PersonId = person, QueueNo = number,
                    Slot = slot, Status = ApplicationStatus.Seated, Via = "self",
                });
                await Should.ThrowAsync<DbUpdateException>(db.SaveChangesAsync());
            });
        }
    }

    // On PostgreSQL each is a journey; SQLite is in the process and takes the rows that are written one by one.
    [Fact]
    public async Task A_command_takes_seven_statements_at_most()
    {
        var counting = new Counting();
        await using var groups = await GroupDatabase.CreateAsync(
            DatabaseProvider.Postgres, seats: 2,
            more: services => services.ConfigureDbContext<CampusDb>(options => options.AddInterceptors(counting)));
        await groups.ApplyAsync("Anna");
        await groups.ApplyAsync("Bram");
        await groups.ApplyAsync("Chris");
        var anna = await groups.ApplicationAsync("Anna");
        counting.Count = 0;

        await groups.ApplyAsync("Dirk");
        counting.Count.ShouldBeLessThanOrEqualTo(7);
        counting.Count = 0;
        await groups.RunAsync(new SeatCommand.Leave(anna.Id));

        counting.Count.ShouldBeLessThanOrEqualTo(7);
    }

    private sealed class Counting : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData,
            InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
