using System.Runtime.CompilerServices;
using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Courses.Rebuild;

/// <summary><c>progress verify</c> and <c>progress rebuild</c>: whether progress is what the statements say, and making it so.</summary>
internal sealed class ProgressCommand(IServiceScopeFactory scopes) : ICampusCommand
{
    private const int PageSize = 500;

    public string Name => "progress";

    public IReadOnlyList<string> Usage { get; } =
    [
        "progress verify            count the rows of progress that differ from what the statements say, and name what others than the campus said that had effect",
        "progress rebuild           make progress again from the statements; what was granted on the word of others stays",
        "progress rebuild strict    make all progress again from what the campus vouches for; what only others said is taken away",
    ];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var mending = arguments switch
        {
            ["rebuild"] => Mending.AllButGranted,
            ["rebuild", "strict"] => Mending.All,
            ["verify"] => Mending.Nothing,
            _ => throw new CampusException($"Usage: {string.Join(" | ", Usage)}"),
        };
        var (registrations, differing, granted) = (0, 0, 0);
        await foreach (var rebuilt in EachAsync(mending, cancellationToken))
        {
            await TellAsync(rebuilt, mending, output);
            var stays = rebuilt.Others.Count > 0 && mending != Mending.All;
            (differing, granted) = stays ? (differing, granted + 1) : (differing + rebuilt.Differing, granted);
            registrations++;
        }
        await output.WriteLineAsync($"{registrations} registrations, {differing} rows {(mending == Mending.Nothing ? "differ" : "mended")}");
        if (granted > 0)
        {
            await output.WriteLineAsync($"{granted} registrations hold progress on the word of others; docs/operations.md says what to do.");
        }
        return granted == 0 && (mending != Mending.Nothing || differing == 0) ? 0 : 1;
    }

    private async IAsyncEnumerable<Rebuilt> EachAsync(Mending mending, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Guid? after = null;
        List<Guid> page;
        do
        {
            page = await PageAsync(after, cancellationToken);
            foreach (var id in page)
            {
                yield return await RunAsync(id, mending, cancellationToken);
                after = id;
            }
        }
        while (page.Count == PageSize);
    }

    private static async Task TellAsync(Rebuilt rebuilt, Mending mending, TextWriter output)
    {
        if (rebuilt.EnrolledBy is { } credential)
        {
            await output.WriteLineAsync($"Registration {rebuilt.Id} of ‘{rebuilt.Course}’ began with a statement of the credential {credential}, and the campus does not vouch for it. The enrolment stays.");
        }
        foreach (var (name, count) in rebuilt.Others)
        {
            var now = mending == Mending.All ? "no longer counts" : "still counts";
            await output.WriteLineAsync(
                $"Registration {rebuilt.Id} of ‘{rebuilt.Course}’: {count} statements of the credential {name} had effect, and the campus does not vouch for them. What they granted {now}.");
        }
    }

    private async Task<List<Guid>> PageAsync(Guid? after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<CampusDb>().Set<Registration>().AsNoTracking();
        return await rows.Where(row => after == null || row.Id > after)
            .OrderBy(row => row.Id).Select(row => row.Id).Take(PageSize).ToListAsync(cancellationToken);
    }

    // A scope of its own for each, so that nothing of the one before is still tracked.
    private async Task<Rebuilt> RunAsync(Guid id, Mending mending, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<ProgressRebuild>(scope.ServiceProvider).RunAsync(id, mending, cancellationToken);
    }
}
