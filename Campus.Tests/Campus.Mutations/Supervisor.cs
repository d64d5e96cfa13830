using System.Diagnostics;
using System.Globalization;

namespace Campus.Mutations;

/// <summary>
/// Has mutants tried by processes of their own: one that never ends is killed with its process, and counts as noticed. What a
/// test learned of a mutant in memory ends there too.
/// </summary>
internal sealed class Supervisor(string folder)
{
    private static readonly TimeSpan Beginning = TimeSpan.FromMinutes(5);

    public IReadOnlyList<Outcome> Try(IReadOnlyList<Mutant> mutants)
    {
        var queue = new Queue<Mutant>(mutants);
        List<Outcome> outcomes = [];
        var workers = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount - 1)).Select(_ => new Thread(() => Work(queue, outcomes))).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return outcomes;
    }

    private void Work(Queue<Mutant> queue, List<Outcome> outcomes)
    {
        while (Next(queue) is { } mutant)
        {
            using var process = Start();
            if (Line(process, Beginning) != "ready")
            {
                throw new InvalidOperationException("The tests do not pass as they are.");
            }
            for (Mutant? one = mutant; one is not null; one = Next(queue))
            {
                process.StandardInput.WriteLine(one.Id);
                process.StandardInput.Flush();
                var said = Line(process, Beginning) is { } seconds
                    ? Line(process, TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))) : null;
                lock (outcomes)
                {
                    outcomes.Add(said switch
                    {
                        null => new Outcome(one, "it did not end", Reached: true),
                        "unreached" => new Outcome(one, null, Reached: false),
                        "survived" => new Outcome(one, null, Reached: true),
                        _ => new Outcome(one, said, Reached: true),
                    });
                    Report.Tell(outcomes[^1]);
                }
                if (said is null)
                {
                    process.Kill(entireProcessTree: true);
                    break;
                }
            }
        }
    }

    private static Mutant? Next(Queue<Mutant> queue)
    {
        lock (queue)
        {
            return queue.TryDequeue(out var mutant) ? mutant : null;
        }
    }

    private static string? Line(Process process, TimeSpan patience)
    {
        var reading = process.StandardOutput.ReadLineAsync();
        return reading.Wait(patience) ? reading.Result : null;
    }

    private Process Start() => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), "worker", folder])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    // Started by dotnet, the process is dotnet and the program its first argument.
    private static string[] Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Supervisor).Assembly.Location] : [];
}
