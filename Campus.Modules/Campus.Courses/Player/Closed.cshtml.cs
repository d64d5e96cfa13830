using Campus.Courses.Enrolments;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Courses.Player;

/// <summary>Why somebody cannot be in her course now, and when she can.</summary>
[RequirePermission("TakeCourses")]
internal sealed class ClosedModel(StandingReader standings) : PageModel
{
    public Standing Standing { get; private set; } = null!;

    public static string UrlOf(Standing standing) => $"/leren/{standing.Registration.Id}/gesloten";

    /// <summary>
    /// What becomes of an act in a course that is closed: it is not recorded. The script keeps it until the course is
    /// open.
    /// </summary>
    public static IActionResult Answer(HttpRequest request, Standing standing) =>
        request.Headers.ContainsKey(PlayModel.ByScript)
        ? new StatusCodeResult(StatusCodes.Status409Conflict)
        : new RedirectResult(UrlOf(standing));

    public async Task<IActionResult> OnGetAsync(Guid registration, CancellationToken cancellationToken)
    {
        if (await standings.ReadAsync(registration, cancellationToken) is not { } standing)
        {
            return NotFound();
        }
        Standing = standing;
        return standing.Closing is null ? Redirect($"/leren/{registration}") : Page();
    }
}
