using Campus.Contents;
using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Catalogue;

/// <summary><c>courses index</c>: makes the index of the catalogue again from the published courses.</summary>
internal sealed class CoursesCommand(CampusDb db, IContentManager contents, CourseIndexing indexing, IStamps stamps) : ICampusCommand
{
    public string Name => "courses";

    public IReadOnlyList<string> Usage { get; } = ["courses index       make the index of the catalogue again from the published courses"];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not ["index"])
        {
            throw new CampusException($"Usage: {Usage[0]}");
        }
        var published = await db.InTransactionAsync(IndexAllAsync, cancellationToken);
        await output.WriteLineAsync($"{published} courses indexed");
        return 0;
    }

    private async Task<int> IndexAllAsync(CancellationToken cancellationToken)
    {
        HashSet<string> published = [];
        await foreach (var item in contents.PublishedAsync(CourseIndexing.CourseType, cancellationToken))
        {
            await indexing.IndexAsync(item, cancellationToken);
            published.Add(item.ContentItemId);
        }
        await db.Set<CourseIndex>().Where(row => !published.Contains(row.CourseId)).ExecuteDeleteAsync(cancellationToken);
        await stamps.ChangeAsync(PageCaching.ContentStamp, cancellationToken);
        return published.Count;
    }
}
