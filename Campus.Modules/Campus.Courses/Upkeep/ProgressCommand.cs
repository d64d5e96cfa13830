using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Courses.Upkeep;

/// <summary><c>progress verify</c> and <c>progress rebuild</c>: whether progress is what the statements say, and making it so.</summary>
internal sealed class ProgressCommand(IServiceScopeFactory scopes) : ICampusCommand
{
    private const int PageSize = 500;

    public string Name => "progress";

    public IReadOnlyList<string> Usage { get; } =
    [
        "progress verify     count the rows of progress that differ from what the statements say",
        "progress rebuild    make all progress again from the statements",
    ];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var mend = arguments switch
        {
            ["rebuild"] => true,
            ["verify"] => false,
            _ => throw new CampusException($"Usage: {string.Join(" | ", Usage)}"),
        };
        var (registrations, differing) = (0, 0);
        for (Guid? after = null; ; registrations += PageSize)
        {
            var page = await PageAsync(after, cancellationToken);
            foreach (var id in page)
            {
                differing += await RunAsync(id, mend, cancellationToken);
            }
            if (page.Count < PageSize)
            {
                registrations += page.Count;
                break;
            }
            after = page[^1];
        }
        await output.WriteLineAsync($"{registrations} registrations, {differing} rows {(mend ? "mended" : "differ")}");
        return mend || differing == 0 ? 0 : 1;
    }

    private async Task<List<Guid>> PageAsync(Guid? after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<CampusDb>().Set<Registration>().AsNoTracking();
        return await rows.Where(row => after == null || row.Id > after)
            .OrderBy(row => row.Id).Select(row => row.Id).Take(PageSize).ToListAsync(cancellationToken);
    }

    // A scope of its own for each, so that nothing of the one before is still tracked.
    private async Task<int> RunAsync(Guid id, bool mend, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<ProgressRebuild>(scope.ServiceProvider).RunAsync(id, mend, cancellationToken);
    }
}
