namespace Campus.Fuzzing;

/// <summary>A target with the inputs that led somewhere new.</summary>
internal sealed class Track(int index, Target target)
{
    private const int LargestKept = 20_000;
    private readonly List<byte[]> inputs = [[.. "a"u8]];
    private readonly string queue = Path.Combine(Supervisor.Queue, target.Name);

    public int Index => index;

    public Target Target => target;

    public Coverage Coverage { get; } = new();

    public IReadOnlyList<byte[]> Inputs => inputs;

    /// <summary>What is known from before: seeds, what was kept, and what an earlier child found.</summary>
    public IEnumerable<byte[]> Known() => target.Seeds().Concat(target.Kept.Select(File.ReadAllBytes)).Concat(Queued());

    public void Keep(byte[] bytes)
    {
        if (bytes.Length <= LargestKept)
        {
            inputs.Add(bytes);
            Findings.Save(queue, bytes, "");
        }
    }

    /// <summary>An input to change: often a new one, and rather a small one.</summary>
    public byte[] Pick(int number)
    {
        var random = new Random(~number);
        var (one, other) = (Any(random), Any(random));
        return one.Length <= other.Length || random.Next(4) == 0 ? one : other;
    }

    private byte[] Any(Random random)
    {
        var recent = random.Next(2) == 0 ? Math.Max(0, inputs.Count - 40) : 0;
        return inputs[random.Next(recent, inputs.Count)];
    }

    public IEnumerable<byte[]> Queued() =>
        Directory.Exists(queue) ? Directory.EnumerateFiles(queue).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList() : [];
}
