using Campus.Courses.Catalogue;
using Campus.Courses.Data;
using Campus.Courses.Enrolments;
using Campus.Courses.Mine;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Campus.Courses.Home;

/// <summary>The front page: what the campus is, where you were, and what there is to learn.</summary>
[RequirePermission("ViewContent")]
[OutputCache(PolicyName = PageCaching.Anonymous)]
internal sealed class HomeModel(CourseCatalogue catalogue, MyCourses mine) : PageModel
{
    private const int Most = 6;

    public CatalogueSnapshot Snapshot { get; private set; } = null!;

    /// <summary>
    /// The course last worked on that is open; null for a visitor and for who has nothing to go on with.
    /// </summary>
    public Registration? Continue { get; private set; }

    /// <summary>The newest courses, without the one that is shown to go on with.</summary>
    public IReadOnlyList<CardView> Newest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Snapshot = await catalogue.ReadAsync(cancellationToken);
        var own = await mine.ReadAsync(cancellationToken);
        var running = own.Where(registration => registration.SatisfiedUtc is null).ToList();
        var closed = await mine.ClosedAsync(running, cancellationToken);
        Continue = running.Find(registration => !closed.ContainsKey(registration.Id));
        Newest =
        [
            .. Snapshot.Cards.Where(card => card.CourseId != Continue?.CourseId)
                .OrderByDescending(card => card.PublishedUtc).Take(Most).Select(card => CardView.Of(card, Snapshot, own)),
        ];
    }
}
