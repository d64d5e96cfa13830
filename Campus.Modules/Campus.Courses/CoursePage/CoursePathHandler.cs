using Campus.Contents;

namespace Campus.Courses.CoursePage;

/// <summary>Keeps a course off the site when its address has more than one step: below a course stand the pages about it.</summary>
internal sealed class CoursePathHandler : IContentHandler
{
    public Task ValidatingAsync(ContentContext context)
    {
        if (context.Publishing && context.Item.ContentType == "Course"
            && context.Item.As<AutoroutePart>() is { Disabled: false, Path: { } path } && path.Contains('/', StringComparison.Ordinal))
        {
            context.Fail("AutoroutePart.Path", $"Het webadres ‘{path}’ heeft een schuine streep. Bezoekers zouden deze cursus dan niet vinden. Gebruik een streepje, bijvoorbeeld ‘{path.Trim('/').Replace('/', '-')}’.");
        }
        return Task.CompletedTask;
    }
}
