using Campus.Cohorts.Booking;
using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Cohorts;

/// <summary>Groups in a database of their own, booked by one machine or several.</summary>
internal sealed class GroupDatabase : IAsyncDisposable
{
    public const string Group = "groep";

    private static readonly DateTime Start = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(60);

    private readonly TestClock clock;
    private readonly TestDatabase database;
    private readonly ServiceProvider[] machines;

    private GroupDatabase(TestDatabase database, ServiceProvider[] machines, TestClock clock) =>
        (this.database, this.machines, this.clock) = (database, machines, clock);

    /// <summary>Puts the clock at the moment at which the groups begin.</summary>
    public void Begin() => clock.Set(Start);

    public static async Task<GroupDatabase> CreateAsync(
        DatabaseProvider provider, int seats = 12, int machines = 1, Action<IServiceCollection>? more = null)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var clock = new TestClock();
        var groups = new GroupDatabase(
            database, [.. Enumerable.Range(0, machines).Select(_ => Machine(database, clock, more))], clock);
        await groups.AddAsync(Group, seats);
        return groups;
    }

    /// <summary>A published group.</summary>
    public async Task AddAsync(string id, int seats, Guid? pool = null)
    {
        await WithAsync<CampusDb>(async db =>
        {
            db.Add(new CohortState { CohortId = id });
            db.Add(new CohortIndex
            {
                CohortId = id, VersionId = "v1", Title = id, Slug = id, IsOnSite = true,
                CourseId = $"course of {id}", PoolId = pool,
                DeadlineUtc = Start.AddDays(-8), StartUtc = Start, EndUtc = Start.AddDays(30),
                CancelUntilUtc = Start.AddDays(-14), OfferWithinDays = 10,
            });
            db.Add(new MeetingIndex
            {
                MeetingId = $"1 of {id}", CohortId = id, Title = "Dag 1",
                StartUtc = Start.AddHours(9), EndUtc = Start.AddHours(12),
            });
            await db.SaveChangesAsync();
        });
        (await RunAsync(new SeatCommand.Publish(seats), id)).Refusal.ShouldBeNull();
    }

    public Task AddPoolAsync(Guid id, int size) => WithAsync<CampusDb>(async db =>
    {
        db.Add(new SeatPool { Id = id, OrganisationId = "Zeedonk", OrderRef = "2027-1", Size = size });
        await db.SaveChangesAsync();
    });

    /// <summary>One command, as one request sends it to one of the machines.</summary>
    public async Task<SeatOutcome> RunAsync(SeatCommand command, string group = Group, Guid? id = null, int machine = 0)
    {
        await using var scope = machines[machine % machines.Length].CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SeatBooking>()
            .RunAsync(group, id ?? Guid.CreateVersion7(), command, null);
    }

    public Task<SeatOutcome> ApplyAsync(
        string person, Guid? id = null, string group = Group, Guid? pool = null, int machine = 0)
    {
        var application = id ?? Guid.CreateVersion7();
        return RunAsync(
            new SeatCommand.Apply(application, new(person, "Zeedonk"), "self", pool), group, application, machine);
    }

    public Task<List<ApplicationRow>> ApplicationsAsync(string group = Group) =>
        WithAsync<CampusDb, List<ApplicationRow>>(db => db.Set<ApplicationRow>().AsNoTracking()
            .Where(row => row.CohortId == group).OrderBy(row => row.QueueNo).ToListAsync());

    public async Task<ApplicationRow> ApplicationAsync(string person, string group = Group) =>
        (await ApplicationsAsync(group)).Last(row => row.PersonId == person);

    /// <summary>One run of the work in the background.</summary>
    public async Task SweepAsync()
    {
        await using var scope = machines[0].CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<SeatSweep>(scope.ServiceProvider).RunAsync(default);
    }

    /// <summary>What <c>groups verify</c> finds.</summary>
    public Task<IReadOnlyList<string>> VerifyAsync() =>
        WithAsync<SeatVerification, IReadOnlyList<string>>(async verification =>
        {
            List<string> found = [];
            await foreach (var finding in verification.FindingsAsync(default))
            {
                found.Add(finding.ToString());
            }
            return found;
        });

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = machines[0].CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task WithAsync<TService>(Func<TService, Task> work)
        where TService : notnull => WithAsync<TService, bool>(async service =>
        {
            await work(service);
            return true;
        });

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static ServiceProvider Machine(
        TestDatabase database, TestClock clock, Action<IServiceCollection>? more) => database.Machine(services =>
        {
            services.AddSingleton<TimeProvider>(clock).AddBooking();
            more?.Invoke(services);
        });
}
