using Campus.Contents;
using Campus.Courses.Catalogue;

namespace Campus.Courses.CoursePage;

/// <summary>Courses have a page of their own, and themes are a filter of the catalogue.</summary>
internal sealed class CourseAddress(CourseCatalogue catalogue) : IContentAddress
{
    private const string Prefix = "/cursussen/";

    public ValueTask<string?> OfAsync(ContentItem item, CancellationToken cancellationToken = default) => ValueTask.FromResult(item.ContentType switch
    {
        "Course" => Prefix + Uri.EscapeDataString(item.As<AutoroutePart>()?.Path is { Length: > 0 } path ? path : item.ContentItemId),
        "Theme" => $"/cursussen?thema={Uri.EscapeDataString(item.ContentItemId)}",
        _ => null,
    });

    public async ValueTask<bool?> LeadsAsync(string path, CancellationToken cancellationToken = default) =>
        path.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !path[Prefix.Length..].Contains('/', StringComparison.Ordinal)
            ? (await catalogue.ReadAsync(cancellationToken)).FindBySlug(path[Prefix.Length..]) is not null
            : null;
}
