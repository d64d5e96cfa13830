using Campus.Courses.Catalogue;
using Campus.Courses.Enrolments;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Courses.NewVersion;

/// <summary>
/// What is new in a course that somebody is taking, and what moving on to it does with what she did, before anything
/// happens (rules R9 and R11).
/// </summary>
[RequirePermission("TakeCourses")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class NewVersionModel(
    CourseCatalogue catalogue, StandingReader standings, VersionOffers offers, Moving moving, TimeProvider time) : PageModel
{
    public const string Move = "overstappen";
    public const string NotNow = "niet-nu";

    public VersionOffer Offer { get; private set; } = null!;

    public MoveOutcome Outcome { get; private set; } = null!;

    /// <summary>Whether there came a newer version than the one she said yes to.</summary>
    public bool IsOvertaken { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } standing)
        {
            return NotFound();
        }
        return await offers.FindAsync(standing.Registration, cancellationToken) is { } offer ? Show(offer, standing) : ToCourse(slug);
    }

    public async Task<IActionResult> OnPostAsync(
        string slug, [FromForm(Name = "keuze")] string? choice, [FromForm(Name = "versie")] string? version, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } standing)
        {
            return NotFound();
        }
        if (await offers.FindAsync(standing.Registration, cancellationToken) is not { } offer)
        {
            // A second click, or another tab: she is there already.
            return ToCourse(slug, hasMoved: standing.Registration.VersionId == version);
        }
        if (choice == NotNow)
        {
            await moving.PutOffAsync(standing.Registration, offer.Course.VersionId, cancellationToken);
            return ToCourse(slug);
        }
        if (choice != Move || offer.Course.VersionId != version)
        {
            IsOvertaken = offer.Course.VersionId != version;
            return Show(offer, standing);
        }
        var moved = await moving.MoveAsync(standing.Registration, offer.Course, cancellationToken);
        return ToCourse(slug, moved is not null);
    }

    private async Task<Standing?> FindAsync(string slug, CancellationToken cancellationToken) =>
        (await catalogue.ReadAsync(cancellationToken)).FindBySlug(slug) is { } card
            && await standings.ReadAsync(card.CourseId, cancellationToken) is { Closing: null } standing
            ? standing : null;

    private PageResult Show(VersionOffer offer, Standing standing)
    {
        Offer = offer;
        Outcome = offer.Outcome(standing.States, time.GetUtcNow().UtcDateTime);
        return Page();
    }

    private RedirectResult ToCourse(string slug, bool hasMoved = false) =>
        Redirect($"/cursussen/{Uri.EscapeDataString(slug)}{(hasMoved ? "?overgestapt=true" : "")}");
}
