using Campus.Courses.Data;
using Campus.Courses.Enrolments;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Campus.Courses.Catalogue;

/// <summary>All published courses, to filter and to search.</summary>
[RequirePermission("ViewContent")]
[OutputCache(PolicyName = PageCaching.Anonymous)]
internal sealed class CatalogueModel(CourseCatalogue catalogue, MyCourses mine) : PageModel
{
    private const int PageSize = 12;

    [BindProperty(SupportsGet = true)]
    public CatalogueFilter Filter { get; set; } = new();

    public CatalogueSnapshot Snapshot { get; private set; } = null!;

    /// <summary>The courses that the words were found in, before they were filtered: what the counts beside filters count.</summary>
    public IReadOnlyList<Card> Searched { get; private set; } = [];

    public IReadOnlyList<Card> Found { get; private set; } = [];

    public IReadOnlyList<CardView> Shown { get; private set; } = [];

    public int Pages => (Found.Count + PageSize - 1) / PageSize;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Snapshot = await catalogue.ReadAsync(cancellationToken);
        Searched = await SearchAsync(cancellationToken);
        Found = Filter.Apply(Searched);
        Filter.Page = Math.Clamp(Filter.Page, 1, Math.Max(1, Pages));
        var own = await mine.ReadAsync(cancellationToken);
        Shown = [.. Found.Skip((Filter.Page - 1) * PageSize).Take(PageSize).Select(card => CardView.Of(card, Snapshot, own))];
    }

    private async Task<IReadOnlyList<Card>> SearchAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Filter.Text))
        {
            return Snapshot.Cards;
        }
        var ids = await catalogue.SearchAsync(Filter.Text, cancellationToken);
        return [.. Snapshot.Cards.Where(card => ids.Contains(card.CourseId))];
    }
}

/// <summary>A card with how far the visitor is in the course, when she takes it.</summary>
internal sealed record CardView(Card Card, CourseTheme Theme, Registration? Own)
{
    /// <summary>The same for all who see the same card, and for nobody else.</summary>
    public required string Look { get; init; }

    public static CardView Of(Card card, CatalogueSnapshot snapshot, IReadOnlyList<Registration> all)
    {
        var own = all.FirstOrDefault(registration => registration.CourseId == card.CourseId);
        var stand = own is null ? "" : $"{own.LessonsDone}/{own.LessonsToDo}/{own.SatisfiedUtc:O}";
        return new(card, snapshot.ThemeOf(card.ThemeId), own) { Look = $"card/{snapshot.Stamp}/{card.CourseId}/{stand}" };
    }
}
