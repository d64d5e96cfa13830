using Campus.Contents;
using Campus.Courses.Enrolments;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Courses.Player;

/// <summary>The player in a preview: everything can be tried out, and nothing is stored.</summary>
[RequirePermission("ViewContent")]
internal sealed class TrialModel(
    IPreview preview, CourseLibrary library, ActivityKinds kinds, TimeProvider time) : PageModel
{
    [FromRoute(Name = "lesson")]
    public string? LessonId { get; set; }

    [FromRoute(Name = "activity")]
    public string? ActivityId { get; set; }

    [FromQuery(Name = "stand")]
    public string? Done { get; set; }

    /// <summary>What to begin with: a module, a lesson or anything in one.</summary>
    [FromQuery(Name = "onderdeel")]
    public string? PartId { get; set; }

    public Course Course { get; private set; } = null!;

    /// <summary>Null when what was asked for is not far enough to be shown.</summary>
    public Screen? Screen { get; private set; }

    /// <inheritdoc cref="ActivityKinds.Needs"/>
    public string Needs => kinds.Needs;

    public string Root => $"{CourseUrl}/voorbeeld";

    public string CourseUrl => $"{Request.PathBase}/cursussen/{Course.Slug}";

    public IActionResult OnGet([FromQuery(Name = "opnieuw")] bool again)
    {
        if (!Find())
        {
            return NotFound();
        }
        if (LessonId is null)
        {
            return Begin();
        }
        Screen = ScreenOf(again);
        // Beside the editor that is a frame: the page itself says so, whatever was taken away meanwhile.
        Response.StatusCode = Screen is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    public IActionResult OnPost(ActForm form)
    {
        if (!Find() || ScreenOf(again: true) is not { Place: { } place } screen)
        {
            return NotFound();
        }
        if (place.Activity.Lacks(form.Fields) is { } missing)
        {
            ModelState.AddModelError(missing.Field, missing.Message);
            Screen = screen with { Lacks = missing };
            return Page();
        }
        var now = new Trial(Root, place.Lesson, Done ?? "").With(form.ToAct(place.Activity, Now, Now), screen.Standing);
        var next = place.Activity.LeadsOn ? place.Next?.Id ?? Screen.End : place.Activity.Id;
        return Redirect(now.UrlOf(place.Lesson, next) + place.Activity.Anchor);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private bool Find() =>
        preview.Item is { ContentType: CourseItem.CourseType } draft && (Course = library.Read(draft)) is not null;

    private IActionResult Begin() =>
        CoursePlaces.Find(CourseItem.Of(preview.Item!, kinds), Course, PartId) is ({ } lesson, { } activity)
            ? Redirect(new Trial(Root, lesson, "").UrlOf(lesson, activity.Id))
            : Page();

    private Screen? ScreenOf(bool again) => Course.FindLesson(LessonId ?? "") is { } lesson
        ? Screen.Of(new Trial(Root, lesson, Done ?? "").Stand(Course, Now), lesson.Id, ActivityId ?? Screen.End, time.GetUtcNow(), again)
        : null;
}
