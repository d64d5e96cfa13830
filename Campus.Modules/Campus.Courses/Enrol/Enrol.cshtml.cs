using Campus.Courses.Catalogue;
using Campus.Courses.Enrolments;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Courses.Enrol;

/// <summary>Enrolling in a course; who comes here by signing in first still has one click to go.</summary>
[RequirePermission("EnrolInCourses")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class EnrolModel(
    CourseCatalogue catalogue, StandingReader standings, IEnrolments enrolments, ICurrentUser user) : PageModel
{
    public Card Card { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if ((await catalogue.ReadAsync(cancellationToken)).FindBySlug(slug) is not { } card)
        {
            return NotFound();
        }
        if (await standings.ReadAsync(card.CourseId, cancellationToken) is { } standing)
        {
            return Redirect($"/leren/{standing.Registration.Id}");
        }
        Card = card;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if ((await catalogue.ReadAsync(cancellationToken)).FindBySlug(slug) is not { } card)
        {
            return NotFound();
        }
        var enrolled = await enrolments.EnrolAsync(
            user.Id!, card.CourseId, group: null, cancellationToken: cancellationToken);
        return enrolled is null ? NotFound() : Redirect($"/leren/{enrolled.RegistrationId}");
    }
}
