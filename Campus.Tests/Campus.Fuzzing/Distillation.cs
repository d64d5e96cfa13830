namespace Campus.Fuzzing;

/// <summary>Picks the few small inputs that together go wherever an input of a session went.</summary>
internal static class Distillation
{
    private const int Largest = 2_000;
    private const int Most = 24;

    public static int Run()
    {
        Coverage.Prepare();
        foreach (var (index, target) in Targets.All.Index())
        {
            var track = new Track(index, target);
            var all = track.Queued().Where(bytes => bytes.Length <= Largest).OrderBy(bytes => bytes.Length).ToList();
            // Twice: the first time everything that happens once in a process happens.
            Learning(target, all);
            var learning = Learning(target, all);
            // Some of every size: the smallest alone say little.
            var kept = learning.Where((_, at) => at % (1 + (learning.Count / Most)) == 0).ToList();
            kept.ForEach(bytes => Findings.Save(target.Folder, bytes, ""));
            Console.WriteLine($"{target.Name}: {kept.Count} of {all.Count} inputs kept");
        }
        return 0;
    }

    private static List<byte[]> Learning(Target target, List<byte[]> all)
    {
        var coverage = new Coverage();
        foreach (var seed in target.Seeds())
        {
            Learns(target, seed, coverage);
        }
        return [.. all.Where(bytes => Learns(target, bytes, coverage))];
    }

    private static bool Learns(Target target, byte[] bytes, Coverage coverage)
    {
        Coverage.Clear();
        try
        {
            target.Read(bytes);
        }
#pragma warning disable CA1031 // A finding is kept already.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
        return coverage.Learns();
    }
}
