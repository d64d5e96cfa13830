namespace Campus.Courses.Catalogue;

/// <summary>A published course as the catalogue shows it.</summary>
internal sealed record Card(
    string CourseId,
    string VersionId,
    string Slug,
    string Title,
    string Summary,
    string? ThemeId,
    string Form,
    string Level,
    int Minutes,
    int Modules,
    int Lessons,
    DateTime? PublishedUtc);

/// <summary>A theme courses stand under, with the name of its colours.</summary>
internal sealed record CourseTheme(string Id, string Name, string Colour)
{
    /// <summary>For a course whose theme is not there, or not any more.</summary>
    public static readonly CourseTheme Other = new("", "Overig", "wet");
}

/// <summary>All published courses and themes as they are under one stamp.</summary>
internal sealed record CatalogueSnapshot(string Stamp, IReadOnlyList<Card> Cards, IReadOnlyList<CourseTheme> Themes)
{
    public CourseTheme ThemeOf(string? themeId) => Themes.FirstOrDefault(theme => theme.Id == themeId) ?? CourseTheme.Other;

    public Card? FindBySlug(string slug) =>
        Cards.FirstOrDefault(card => string.Equals(card.Slug, slug, StringComparison.OrdinalIgnoreCase));

    public Card? FindById(string courseId) => Cards.FirstOrDefault(card => card.CourseId == courseId);
}
