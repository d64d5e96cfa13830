using System.Collections.Concurrent;
using System.Diagnostics;

namespace Campus.TestKit;

/// <summary>A program that a test starts, with everything it printed.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();

    private ChildProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => KeepError(line.Data);
    }

    /// <summary>What it printed so far, output and errors together.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>What it printed to standard error.</summary>
    public string Errors => string.Join('\n', errors);

    /// <summary>Its process id.</summary>
    public int Id => process.Id;

    /// <summary>Whether it ended.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>How it ended.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>The files of programs and libraries that it has in memory.</summary>
    public string Loaded => File.ReadAllText($"/proc/{process.Id}/maps");

    /// <summary>The most memory it has had since <see cref="ForgetPeakMemory"/>, in bytes.</summary>
    public long PeakMemory => MemoryOf("VmHWM");

    /// <summary>Begins to watch anew how much memory it has at most.</summary>
    /// <returns>How much it has now, in bytes.</returns>
    public long ForgetPeakMemory()
    {
        File.WriteAllText($"/proc/{process.Id}/clear_refs", "5");
        return MemoryOf("VmRSS");
    }

    /// <summary>Starts a program.</summary>
    public static ChildProcess Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder ?? TestRun.Folder };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }
        var child = new ChildProcess(start);
        child.process.Start();
        child.process.StandardInput.Close();
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Waits for a line that satisfies the condition, and gives what it makes of the line.</summary>
    public async Task<T> WaitForLineAsync<T>(Func<string, T?> match, TimeSpan atMost)
        where T : class
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < atMost)
        {
            var ended = process.HasExited;
            if (output.Select(match).FirstOrDefault(found => found is not null) is { } found)
            {
                return found;
            }
            if (ended)
            {
                break;
            }
            await Task.Delay(20);
        }
        throw new InvalidOperationException($"{process.StartInfo.FileName} did not get ready. It printed:\n{Output}");
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<int> WaitForExitAsync(TimeSpan atMost)
    {
        using var patience = new CancellationTokenSource(atMost);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Ends it at once, as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end (SIGTERM) and waits for that; kills it when it does not listen.</summary>
    public async Task StopAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]);
            await kill.WaitForExitAsync();
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(15)));
        }
        await KillAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private long MemoryOf(string kind)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith(kind, StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;
    }

    private void KeepError(string? line)
    {
        if (line is not null)
        {
            errors.Enqueue(line);
        }
        Keep(line);
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }
}
