using Campus.Courses.Tree;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Courses.Player;

/// <summary>One activity of a lesson, or the end of it. Acting is sending its form.</summary>
[RequirePermission("TakeCourses")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class PlayModel(StandingReader standings, Acting acting, TimeProvider time) : PageModel
{
    /// <summary>Sent by the script, which shows the answer in place: then nothing is redirected.</summary>
    public const string ByScript = "Campus-Act";

    private const string Behind = "achter";

    [BindProperty(SupportsGet = true)]
    public Guid Registration { get; set; }

    [BindProperty(SupportsGet = true)]
    public required string Lesson { get; set; }

    [BindProperty(SupportsGet = true)]
    public required string Activity { get; set; }

    public Screen Screen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "opnieuw")] bool again, [FromQuery(Name = Behind)] bool behind, CancellationToken cancellationToken)
    {
        if (await FindAsync(again, cancellationToken) is not { } screen)
        {
            return NotFound();
        }
        await standings.BookmarkAsync(screen.Standing, screen.Lesson, screen.Place?.Activity, cancellationToken);
        Screen = screen with { WasBehind = behind };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ActForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(again: true, cancellationToken) is not { Place: { } place } screen)
        {
            return NotFound();
        }
        var act = form.ToAct(place.Activity, time.GetUtcNow().UtcDateTime);
        if (place.Activity is QuestionActivity && form.Answers.Length == 0)
        {
            ModelState.AddModelError("antwoord", "Kies een antwoord.");
            Screen = screen with { NothingChosen = true };
            return Page();
        }
        await acting.DoAsync(form, screen.ActId, act, screen.Standing, place, cancellationToken);
        var fresh = await FindAsync(again: false, cancellationToken);
        var behind = form.DiffersFrom(fresh!.State, place.Activity);
        var reads = place.Activity is TextActivity or ImageActivity;
        return reads ? Show(fresh, fresh.NextUrl, behind) : Show(fresh, fresh.Url, behind);
    }

    private IActionResult Show(Screen screen, string url, bool behind)
    {
        if (!Request.Headers.ContainsKey(ByScript))
        {
            return Redirect(url + (behind ? $"?{Behind}=true" : "") + (screen.Place?.Activity is SimulationActivity ? "#nu" : ""));
        }
        var next = url == screen.Url ? screen.Place?.Activity : screen.Place?.Next;
        Response.Headers.ContentLocation = url;
        ModelState.Clear();
        Screen = Screen.Of(screen.Standing, screen.Lesson.Id, next?.Id ?? Screen.End, time.GetUtcNow())! with { WasBehind = behind };
        return Page();
    }

    private async Task<Screen?> FindAsync(bool again, CancellationToken cancellationToken) =>
        await standings.ReadAsync(Registration, cancellationToken) is { } standing
            ? Screen.Of(standing, Lesson, Activity, time.GetUtcNow(), again)
            : null;
}
