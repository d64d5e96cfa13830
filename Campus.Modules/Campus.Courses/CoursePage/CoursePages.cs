using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.CoursePage;

/// <summary>The catalogue and the pages of the courses in it, for search engines.</summary>
internal sealed class CoursePages(CampusDb db, IPermissions permissions, ICurrentUser user) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync(int most, CancellationToken cancellationToken = default)
    {
        if (!await permissions.HasAsync(user.Principal, Permission.ViewContent.Name, cancellationToken))
        {
            return [];
        }
        var courses = await db.Set<CourseIndex>().AsNoTracking().OrderBy(course => course.Slug).Take(most)
            .Select(course => new { course.Slug, course.PublishedUtc }).ToListAsync(cancellationToken);
        SitemapPage catalogue = new("/cursussen", courses.Max(course => course.PublishedUtc));
        return [.. courses.Select(course => new SitemapPage($"/cursussen/{Uri.EscapeDataString(course.Slug)}", course.PublishedUtc)).Prepend(catalogue).Take(most)];
    }
}
