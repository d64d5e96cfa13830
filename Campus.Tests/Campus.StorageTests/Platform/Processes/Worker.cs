using System.Runtime.InteropServices;
using Campus.Platform;
using Campus.StorageTests.Platform.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Platform.Processes;

/// <summary>A process that does background work until it is told to stop, and writes down in files what it did.</summary>
internal static class Worker
{
    public const string Kind = "slow-note";

    public static async Task<int> RunAsync(string[] where)
    {
        await using var database = TestDatabase.Open(Enum.Parse<DatabaseProvider>(where[0]), where[1], where.ElementAtOrDefault(2));
        var journal = new Journal(where[1]);
        var machine = database.Machine(new ModuleCatalog([typeof(Worker).Assembly]), services =>
        {
            services.Configure<WorkOptions>(options => (options.Lease, options.LookEvery) = (Journal.Lease, TimeSpan.FromMilliseconds(200)));
            services.AddSingleton(journal).AddScoped<IOutboxHandler, SlowHand>();
        });
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            told.TrySetResult();
        });
        await using (await Running.StartAsync(machine))
        {
            Console.WriteLine("works");
            await told.Task;
        }
        return 0;
    }

    private sealed class SlowHand(Journal journal) : IOutboxHandler
    {
        public string Kind => Worker.Kind;

        public Task HandleAsync(string payload, CancellationToken cancellationToken) =>
            journal.WorkAsync($"message-{payload.Trim('"')}", cancellationToken);
    }
}

/// <summary>Work that returns at once and takes longer than a lease.</summary>
internal sealed class SlowRound(Journal journal) : IRecurringWork
{
    public string Name => "slow-round";

    public TimeSpan Every => TimeSpan.Zero;

    public Task RunAsync(CancellationToken cancellationToken) => journal.WorkAsync("round", cancellationToken);
}

/// <summary>What the workers of a test did, in files that outlive them. Who is at work holds a lock that dies with its process.</summary>
internal sealed class Journal(string folder)
{
    // Long enough that a machine with much else to do renews it in time.
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Long = 1.4 * Lease;
    private readonly string me = Environment.ProcessId.ToString();

    public IReadOnlyList<string> Begun => Lines("begun");

    public IReadOnlyList<string> Done => Lines("done");

    /// <summary>What two were at in the same moment.</summary>
    public IReadOnlyList<string> Twice => Lines("twice");

    public async Task WorkAsync(string what, CancellationToken cancellationToken)
    {
        await using var lockFile = TryLock(what);
        if (lockFile is null)
        {
            Write("twice", what);
        }
        Write("begun", what);
        await Task.Delay(Long, cancellationToken);
        Write("done", what);
    }

    private FileStream? TryLock(string what)
    {
        try
        {
            return new FileStream(Path.Combine(folder, $"{what}.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void Write(string list, string what) => File.AppendAllText(Path.Combine(folder, $"{list}-{me}.log"), $"{what} {me}\n");

    private List<string> Lines(string list) => [.. Directory.GetFiles(folder, $"{list}-*.log").SelectMany(File.ReadAllLines)];
}
