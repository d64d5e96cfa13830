using System.Collections.Concurrent;
using System.Diagnostics;

namespace Campus.Benchmarks;

/// <summary>Keeps a number of connections busy for a while and counts what came back.</summary>
internal static class Load
{
    private static readonly TimeSpan ShortWarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    /// <summary>Sends requests one after the other on each connection, first to warm up and then measured.</summary>
    /// <param name="connections">How many at once.</param>
    /// <param name="send">Sends one request; throws when the answer is not the expected one.</param>
    /// <param name="warmUp">How long to send before measuring; two seconds when not given.</param>
    public static async Task<LoadResult> RunAsync(int connections, Func<int, Task> send, TimeSpan? warmUp = null)
    {
        await DriveAsync(connections, send, warmUp ?? ShortWarmUp, []);
        ConcurrentBag<List<double>> times = [];
        var watch = Stopwatch.StartNew();
        await DriveAsync(connections, send, Measured, times);
        var seconds = watch.Elapsed.TotalSeconds;
        double[] sorted = [.. times.SelectMany(list => list).Order()];
        return new(sorted.Length / seconds, At(sorted, 0.5), At(sorted, 0.99));
    }

    private static Task DriveAsync(int connections, Func<int, Task> send, TimeSpan time, ConcurrentBag<List<double>> times) =>
        Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
        {
            List<double> mine = [];
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < time)
            {
                var start = Stopwatch.GetTimestamp();
                await send(connection);
                mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            times.Add(mine);
        })));

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];
}

/// <summary>What a load came to.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="P50">Half of them took at most this many milliseconds.</param>
/// <param name="P99">All but one in a hundred took at most this many milliseconds.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99);
