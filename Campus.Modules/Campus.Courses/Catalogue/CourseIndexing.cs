using Campus.Contents;
using Campus.Courses.Data;
using Campus.Courses.Tree;
using Campus.Platform;

namespace Campus.Courses.Catalogue;

/// <summary>Keeps the index equal to the published courses, in the transaction that publishes them.</summary>
internal sealed class CourseIndexing(CampusDb db, CourseLibrary library)
    : IDomainEventHandler<ContentPublished>, IDomainEventHandler<ContentUnpublished>
{
    public const string CourseType = "Course";

    public async Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken)
    {
        if (happened.Item.ContentType == CourseType)
        {
            await IndexAsync(happened.Item, cancellationToken);
        }
    }

    public async Task HandleAsync(ContentUnpublished happened, CancellationToken cancellationToken)
    {
        if (happened.ContentType == CourseType && await db.FindAsync<CourseIndex>([happened.ContentItemId], cancellationToken) is { } row)
        {
            db.Remove(row);
        }
    }

    public async Task IndexAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var course = library.Read(item);
        var row = await db.FindAsync<CourseIndex>([course.Id], cancellationToken);
        if (row is null)
        {
            row = new() { CourseId = course.Id, VersionId = "", Slug = "", Title = "", Summary = "", Form = "", Level = "", SearchText = "" };
            db.Add(row);
        }
        row.VersionId = course.VersionId;
        row.Slug = course.Slug;
        row.Title = course.Title;
        row.Summary = course.Facts.Summary;
        row.ThemeId = course.Facts.ThemeId;
        row.Form = course.Facts.Form;
        row.Level = course.Facts.Level;
        row.Minutes = course.Minutes;
        row.Modules = course.Modules.Count;
        row.Lessons = course.Lessons.Count;
        row.PublishedUtc = item.PublishedUtc;
        row.SearchText = SearchText.Of(course);
    }
}
