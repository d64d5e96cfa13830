using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Courses.Rebuild;

/// <summary>
/// Works out the modules of registrations from before there was a column for them, from their statements. After that it
/// finds nothing.
/// </summary>
internal sealed class ModuleUpkeep(CampusDb db, IServiceScopeFactory scopes) : IRecurringWork
{
    private const int PageSize = 200;

    public string Name => "courses-modules";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await PageAsync(cancellationToken) is { Count: > 0 } page)
        {
            foreach (var id in page)
            {
                await using var scope = scopes.CreateAsyncScope();
                await ActivatorUtilities.CreateInstance<ProgressRebuild>(scope.ServiceProvider)
                    .FillModulesAsync(id, cancellationToken);
            }
        }
    }

    private Task<List<Guid>> PageAsync(CancellationToken cancellationToken) => db.Set<Registration>().AsNoTracking()
        .Where(row => row.Modules == null)
        .OrderBy(row => row.Id).Select(row => row.Id).Take(PageSize).ToListAsync(cancellationToken);
}
