using Campus.Courses.Tree;

namespace Campus.Courses.Catalogue;

/// <summary>Courses as other modules see them, out of the catalogue and the library.</summary>
internal sealed class StoredCourses(CourseCatalogue catalogue, CourseLibrary library) : ICourses
{
    public async Task<IReadOnlyDictionary<string, CourseListing>> FindAsync(
        IReadOnlyCollection<string> courseIds, CancellationToken cancellationToken = default) =>
        (await catalogue.ReadAsync(cancellationToken)).Cards.Where(card => courseIds.Contains(card.CourseId))
            .ToDictionary(card => card.CourseId, Listing, StringComparer.Ordinal);

    public async Task<IReadOnlyList<CourseListing>> ListAsync(
        string text, int atMost, CancellationToken cancellationToken = default)
    {
        var cards = (await catalogue.ReadAsync(cancellationToken)).Cards;
        var found = string.IsNullOrWhiteSpace(text) ? null : await catalogue.SearchAsync(text, cancellationToken);
        return
        [
            .. cards.Where(card => found is null || found.Contains(card.CourseId))
                .OrderBy(card => card.Title, StringComparer.CurrentCultureIgnoreCase).Take(atMost).Select(Listing),
        ];
    }

    public async Task<CourseOutline?> OutlineAsync(string courseId, CancellationToken cancellationToken = default) =>
        (await catalogue.ReadAsync(cancellationToken)).FindById(courseId) is { } card
            ? await OutlineOfVersionAsync(card.VersionId, cancellationToken)
            : null;

    public async Task<CourseOutline?> OutlineOfVersionAsync(
        string versionId, CancellationToken cancellationToken = default) =>
        await library.FindAsync(versionId, cancellationToken) is { } course
            ? new(course.Id, course.VersionId, course.Title, course.Minutes, [.. course.Modules.Select(Outline)])
            : null;

    private static CourseListing Listing(Card card) =>
        new(card.CourseId, card.Title, $"/cursussen/{Uri.EscapeDataString(card.Slug)}", card.Minutes, card.Modules,
            card.VersionId);

    private static ModuleOutline Outline(CourseModule module) =>
        new(module.Id, module.Title, module.Minutes, module.Lessons.Count(lesson => lesson.Required));
}
