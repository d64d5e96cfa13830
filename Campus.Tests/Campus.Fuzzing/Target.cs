namespace Campus.Fuzzing;

/// <summary>Something that reads what strangers send.</summary>
/// <param name="Name">Also the name of its folder in <c>Corpus</c>.</param>
/// <param name="Share">How much of the time it gets, against the others.</param>
/// <param name="Read">Reads an input. Whatever it throws is a finding: the refusals that are meant are caught in it.</param>
/// <param name="Seeds">Inputs to begin from.</param>
/// <param name="Words">What stands in such inputs and is hard to guess letter by letter.</param>
public sealed record Target(string Name, int Share, Action<byte[]> Read, Func<IEnumerable<byte[]>> Seeds, params string[] Words)
{
    /// <summary>The small inputs that were kept.</summary>
    public IEnumerable<string> Kept =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal) : [];

    public string Folder { get; } = Path.Combine(Targets.Corpus, Name);
}
