using Campus.Courses.Catalogue;
using Campus.Courses.Data;
using Campus.Courses.Enrolments;
using Campus.Courses.NewVersion;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Courses.Mine;

/// <summary>What somebody learns now, what comes next in it, and what she has completed.</summary>
[RequirePermission("TakeCourses")]
internal sealed class MineModel(MyCourses mine, CourseCatalogue catalogue, VersionOffers offers) : PageModel
{
    public CatalogueSnapshot Snapshot { get; private set; } = null!;

    public IReadOnlyList<Registration> Current { get; private set; } = [];

    public IReadOnlyList<Registration> Completed { get; private set; } = [];

    /// <summary>The newer versions she may move on to, by registration.</summary>
    public IReadOnlyDictionary<Guid, VersionOffer> Offers { get; private set; } = new Dictionary<Guid, VersionOffer>();

    /// <summary>Why she cannot go on now, by registration.</summary>
    public IReadOnlyDictionary<Guid, CourseClosing> Closed { get; private set; } =
        new Dictionary<Guid, CourseClosing>();

    public ContinueView View(Registration registration) => ContinueView.Of(registration, Snapshot, 3) with
    {
        Offer = Offers.GetValueOrDefault(registration.Id),
        Closing = Closed.GetValueOrDefault(registration.Id),
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Snapshot = await catalogue.ReadAsync(cancellationToken);
        var all = await mine.ReadAsync(cancellationToken);
        Current = [.. all.Where(registration => registration.SatisfiedUtc is null)];
        Closed = await mine.ClosedAsync(Current, cancellationToken);
        Offers = await offers.FindAsync(
            Current.Where(registration => !Closed.ContainsKey(registration.Id)), cancellationToken);
        Completed = [.. all.Where(registration => registration.SatisfiedUtc is not null).OrderByDescending(registration => registration.SatisfiedUtc)];
    }
}
