using Campus.Contents;
using Campus.Courses.Enrolments;
using Campus.Courses.Tree;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Courses.Player;

/// <summary>The player in a preview: everything can be tried out, and nothing is stored.</summary>
[RequirePermission("ViewContent")]
internal sealed class TrialModel(IPreview preview, CourseLibrary library, TimeProvider time) : PageModel
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
        if (place.Activity is QuestionActivity && form.Answers.Length == 0)
        {
            ModelState.AddModelError("antwoord", "Kies een antwoord.");
            Screen = screen with { NothingChosen = true };
            return Page();
        }
        var now = new Trial(Root, place.Lesson, Done ?? "").With(form.ToAct(place.Activity, Now, Now), screen.Standing);
        var next = place.Activity is TextActivity or ImageActivity ? place.Next?.Id ?? Screen.End : place.Activity.Id;
        return Redirect(now.UrlOf(place.Lesson, next) + (place.Activity is SimulationActivity ? "#nu" : ""));
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private bool Find()
    {
        if (preview.Item is not { ContentType: CourseItem.CourseType } draft)
        {
            return false;
        }
        Course = library.Read(draft);
        return true;
    }

    private IActionResult Begin() =>
        CoursePlaces.Find(CourseItem.Of(preview.Item!), Course, PartId) is ({ } lesson, { } activity)
            ? Redirect(new Trial(Root, lesson, "").UrlOf(lesson, activity.Id))
            : Page();

    private Screen? ScreenOf(bool again) => Course.FindLesson(LessonId ?? "") is { } lesson
        ? Screen.Of(new Trial(Root, lesson, Done ?? "").Stand(Course, Now), lesson.Id, ActivityId ?? Screen.End, time.GetUtcNow(), again)
        : null;
}
