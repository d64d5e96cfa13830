using Campus.Courses.Enrolments;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Courses.Player;

/// <summary>Leads to where the learner was, or into a lesson.</summary>
[RequirePermission("TakeCourses")]
internal sealed class ResumeModel(StandingReader standings) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid registration, string? lesson, CancellationToken cancellationToken)
    {
        if (await standings.ReadAsync(registration, cancellationToken) is not { } standing)
        {
            return NotFound();
        }
        if (standing.IsClosed && await standings.ReadAsync(standing.Course.Id, cancellationToken) is { } now)
        {
            (standing, lesson) = (now, lesson is not null && now.Course.FindLesson(lesson) is not null ? lesson : null);
        }
        if (standing.Closing is not null)
        {
            return Redirect(ClosedModel.UrlOf(standing));
        }
        var (found, activity) = standing.Position;
        if (lesson is not null)
        {
            if (standing.Course.FindLesson(lesson) is not { } asked)
            {
                return NotFound();
            }
            (found, activity) = (asked, standing.FirstToDo(asked));
        }
        return Redirect(new Screen(standing, found, null, default).UrlOf(found, activity));
    }
}
