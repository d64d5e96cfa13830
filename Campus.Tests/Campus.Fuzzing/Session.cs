using System.Diagnostics;

namespace Campus.Fuzzing;

/// <summary>Mutates and reads, turn by turn, in a process that may die of it.</summary>
internal sealed class Session
{
    /// <summary>What the process ends with when an input is read without end.</summary>
    public const int Hung = 3;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(15);
    private readonly Board board;
    private readonly DateTimeOffset until;
    private readonly IReadOnlyList<Track> tracks;
    private long stamp;
    private TimeSpan spent;

    private Session(Board board, DateTimeOffset until, string only)
    {
        this.board = board;
        this.until = until;
        tracks = [.. Targets.All.Index().Where(target => only.Length == 0 || target.Item.Name == only).Select(target => new Track(target.Index, target.Item))];
    }

    public static int Run(DateTimeOffset until, string only)
    {
        Coverage.Prepare();
        using var board = new Board(Supervisor.BoardFile, fresh: false);
        var session = new Session(board, until, only);
        using var watch = new Timer(_ => session.Watch(), null, 500, 500);
        // The stack of a thread that answers a request.
        var thread = new Thread(session.Go);
        thread.Start();
        thread.Join();
        return 0;
    }

    public static int Repeat(string name, string file)
    {
        var watch = Stopwatch.StartNew();
        Targets.All.Single(target => target.Name == name).Read(File.ReadAllBytes(file));
        Console.WriteLine($"{name} read it in {watch.Elapsed.TotalMilliseconds:F0} ms");
        return 0;
    }

    private void Go()
    {
        foreach (var track in tracks)
        {
            track.Known().ToList().ForEach(bytes => Read(track, bytes));
        }
        while (TimeProvider.System.GetUtcNow() < until)
        {
            foreach (var track in tracks)
            {
                TakeTurn(track, Turn * track.Target.Share);
            }
        }
    }

    private void TakeTurn(Track track, TimeSpan turn)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < turn)
        {
            var mutation = new Mutation(++board.Number, track.Target, track.Inputs);
            Read(track, mutation.Of(track.Pick(board.Number)));
        }
        board.Spend(track.Index, watch.Elapsed);
        board.Keeps(track.Index, track.Inputs.Count, track.Coverage.Branches);
    }

    private void Read(Track track, byte[] bytes)
    {
        board.Begin(track.Index, bytes);
        Volatile.Write(ref stamp, Stopwatch.GetTimestamp());
        spent = Environment.CpuUsage.TotalTime;
        Coverage.Clear();
        try
        {
            track.Target.Read(bytes);
            if (Spent > Longest)
            {
                Findings.Add(track.Target, bytes, $"took {Spent.TotalSeconds:F1} s", "slow");
            }
        }
#pragma warning disable CA1031 // Whatever comes out is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Findings.Add(track.Target, bytes, exception.ToString(), Findings.Kind(exception));
        }
        Volatile.Write(ref stamp, 0);
        board.End(track.Index);
        if (track.Coverage.Learns())
        {
            track.Keep(bytes);
        }
    }

    private TimeSpan Spent => Environment.CpuUsage.TotalTime - spent;

    // On a busy machine the clock says nothing: what counts is the time that a core worked on it.
    private void Watch()
    {
        var began = Volatile.Read(ref stamp);
        if (began != 0 && Stopwatch.GetElapsedTime(began) > Endless && Spent > Endless && Volatile.Read(ref stamp) == began)
        {
            Environment.Exit(Hung);
        }
    }
}
