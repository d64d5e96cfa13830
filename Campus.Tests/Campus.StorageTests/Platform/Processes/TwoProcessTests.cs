using System.Diagnostics;
using System.Globalization;
using Campus.Platform;
using Campus.StorageTests.Platform.Work;
using Campus.TestKit;

namespace Campus.StorageTests.Platform.Processes;

/// <summary>Several processes on one database, with work that takes longer than its lease; one of them is killed.</summary>
public sealed class TwoProcessTests
{
    private const int Messages = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Theory, Both]
    public async Task Each_message_is_done_once_and_recurring_work_is_never_done_twice_at_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Enqueued.AddAsync(database.Machine(), Worker.Kind, Messages);
        var journal = new Journal(database.Folder);

        await using var first = Start(database);
        await using var second = Start(database);
        await using var third = Start(database);
        await UntilAsync(() => journal.Begun.Any(line => line.StartsWith("message", StringComparison.Ordinal) && IsOf(line, first)));
        await first.KillAsync();
        await UntilAsync(() => MessagesIn(journal.Done).Distinct().Count() == Messages && journal.Done.Count(line => line.StartsWith("round", StringComparison.Ordinal)) >= 3);
        await second.StopAsync();
        await third.StopAsync();

        journal.Twice.ShouldBeEmpty();
        MessagesIn(journal.Done).Order().ShouldBe(Enumerable.Range(0, Messages).Select(number => $"message-{number}"));
        journal.Done.ShouldNotContain(line => IsOf(line, first));
    }

    private static ChildProcess Start(TestDatabase database) =>
        ChildProcess.Start("dotnet", [typeof(Worker).Assembly.Location, "work", .. database.Address], folder: database.Folder);

    private static IEnumerable<string> MessagesIn(IEnumerable<string> lines) =>
        lines.Select(line => line.Split(' ')[0]).Where(what => what.StartsWith("message", StringComparison.Ordinal));

    private static bool IsOf(string line, ChildProcess process) =>
        line.EndsWith($" {process.Id.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal);

    private static async Task UntilAsync(Func<bool> so)
    {
        var watch = Stopwatch.StartNew();
        while (!so())
        {
            watch.Elapsed.ShouldBeLessThan(Patience, "the workers came to a halt");
            await Task.Delay(50);
        }
    }
}
