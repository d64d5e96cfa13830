using Campus.Contents;
using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Catalogue;

/// <summary>What was last read of the catalogue, with the stamp it was read under.</summary>
internal sealed class CatalogueCache
{
    public volatile Entry? Latest;

    internal sealed record Entry(string Stamp, CatalogueSnapshot Snapshot);
}

/// <summary>
/// The published courses. They are few and asked for on every page, so they stay in memory until content changes;
/// only a search goes to the database.
/// </summary>
internal sealed class CourseCatalogue(CampusDb db, CatalogueCache cache, IStamps stamps, IContentManager contents)
{
    private const string Themes = "campus-taxonomie-themas";

    public async ValueTask<CatalogueSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var stamp = await stamps.CurrentAsync(PageCaching.ContentStamp, cancellationToken);
        if (cache.Latest is { } known && known.Stamp == stamp)
        {
            return known.Snapshot;
        }
        var cards = await db.Set<CourseIndex>().AsNoTracking()
            .OrderBy(row => row.Title)
            .Select(row => new Card(
                row.CourseId, row.VersionId, row.Slug, row.Title, row.Summary, row.ThemeId, row.Form, row.Level,
                row.Minutes, row.Modules, row.Lessons, row.PublishedUtc))
            .ToListAsync(cancellationToken);
        var snapshot = new CatalogueSnapshot(stamp, cards, await ThemesAsync(cancellationToken));
        cache.Latest = new(stamp, snapshot);
        return snapshot;
    }

    /// <summary>The ids of courses in which every word of a text occurs, in whatever letter case and with or without accents.</summary>
    public async Task<IReadOnlySet<string>> SearchAsync(string text, CancellationToken cancellationToken)
    {
        var found = db.Set<CourseIndex>().AsNoTracking();
        foreach (var word in SearchText.Words(text))
        {
            found = found.Where(row => row.SearchText.Contains(word));
        }
        return await found.Select(row => row.CourseId).ToHashSetAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<CourseTheme>> ThemesAsync(CancellationToken cancellationToken)
    {
        var taxonomy = await contents.GetAsync(Themes, VersionOptions.Published, cancellationToken);
        return [.. (taxonomy?.Nested("TaxonomyPart") ?? []).Select(term => new CourseTheme(
            term.ContentItemId, term.DisplayText ?? "", term.As<ThemePart>()?.Colour?.Text ?? "wet"))];
    }

    private sealed record ThemePart(TextField? Colour = null);
}
