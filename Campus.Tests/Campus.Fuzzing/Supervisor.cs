using System.Diagnostics;
using SharpFuzz;

namespace Campus.Fuzzing;

/// <summary>Instruments a copy of this program, has it run, notes what kills it, and starts it again.</summary>
internal static class Supervisor
{
    // Most of what is read goes through these; the framework itself is not ours to mend.
    private static readonly string[] Instrumented = ["Campus.Contents", "Campus.Media", "Campus.Editorial", "Campus.Courses", "Campus.Xapi", "Markdig", "Acornima"];

    private static readonly string Work = Path.Combine(Path.GetDirectoryName(Targets.Corpus)!, "bin", "session");
    private static readonly string Copy = Path.Combine(Work, "program");

    public static string BoardFile { get; } = Path.Combine(Work, "board");

    public static string Queue { get; } = Path.Combine(Work, "queue");

    public static int Run(double minutes, string only)
    {
        Instrument();
        using var board = new Board(BoardFile, fresh: true);
        var began = Stopwatch.StartNew();
        var until = TimeProvider.System.GetUtcNow().AddMinutes(minutes);
        using var report = new Timer(_ => Report(board, began.Elapsed), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        while (TimeProvider.System.GetUtcNow() < until)
        {
            var code = Child("child", until.UtcTicks.ToString(), only);
            if (code != 0 && board.Input is var (target, bytes))
            {
                Findings.Add(Targets.All[target], bytes, code == Session.Hung ? "is read without end" : $"ends the process with {code}", $"{code}{board.Number}");
            }
        }
        Report(board, began.Elapsed);
        return 0;
    }

    public static int Keep()
    {
        Instrument();
        return Child("distil");
    }

    private static void Report(Board board, TimeSpan elapsed)
    {
        Console.WriteLine($"{elapsed.TotalMinutes:F1} minutes\ntarget        inputs read  seconds  kept  branches");
        foreach (var (index, target) in Targets.All.Index())
        {
            var (read, time, kept, branches) = board.Of(index);
            Console.WriteLine($"{target.Name,-13} {read,11} {time.TotalSeconds,8:F0} {kept,5} {branches,9}");
        }
    }

    private static void Instrument()
    {
        if (Directory.Exists(Copy))
        {
            Directory.Delete(Copy, recursive: true);
        }
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(Directory.CreateDirectory(Copy).FullName, Path.GetFileName(file)));
        }
        foreach (var name in Instrumented)
        {
            Fuzzer.Instrument(Path.Combine(Copy, name + ".dll"), _ => true, SharpFuzz.Options.Value);
        }
    }

    private static int Child(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Copy, "Campus.Fuzzing.dll"), .. arguments]);
        // What asks for more than this asks for too much; and one core is enough for all of it.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var child = Process.Start(start)!;
        child.WaitForExit();
        return child.ExitCode;
    }
}
