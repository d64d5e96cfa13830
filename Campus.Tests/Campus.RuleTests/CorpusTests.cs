using Campus.Fuzzing;

namespace Campus.RuleTests;

/// <summary>What mutated inputs once led to, or led to something new, is read again.</summary>
public sealed class CorpusTests
{
    // Far above what any of them takes, also on a busy machine: this only tells what never ends.
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Names => [.. Targets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_input_that_was_kept_is_read_or_refused(string name)
    {
        var target = Targets.All.Single(target => target.Name == name);
        foreach (var file in target.Kept)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            var failure = await Record.ExceptionAsync(() => Task.Run(() => target.Read(bytes)).WaitAsync(Endless));
            failure.ShouldBeNull(Path.GetFileName(file));
        }
    }
}
