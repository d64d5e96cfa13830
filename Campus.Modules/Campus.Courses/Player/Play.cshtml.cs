using Campus.Courses.Enrolments;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Courses.Player;

/// <summary>One activity of a lesson, or the end of it. Acting is sending its form.</summary>
[RequirePermission("TakeCourses")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class PlayModel(StandingReader standings, Acting acting, GoingOn on, TimeProvider time) : PageModel
{
    /// <summary>Sent by the script, which shows the answer in place: then nothing is redirected.</summary>
    public const string ByScript = "Campus-Act";

    [BindProperty(SupportsGet = true)]
    public Guid Registration { get; set; }

    [BindProperty(SupportsGet = true)]
    public required string Lesson { get; set; }

    [BindProperty(SupportsGet = true)]
    public required string Activity { get; set; }

    public Screen Screen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "opnieuw")] bool again, [FromQuery(Name = Notices.Name)] string? notice, CancellationToken cancellationToken)
    {
        if (await FindAsync(again, cancellationToken) is not { } screen)
        {
            return NotFound();
        }
        if (screen.Standing.IsClosed || screen.Standing.Closing is not null)
        {
            return await on.UrlAsync(screen.Standing, Lesson, Activity, cancellationToken) is { } url ? Redirect(url) : NotFound();
        }
        await standings.BookmarkAsync(screen.Standing, screen.Lesson, screen.Place?.Activity, cancellationToken);
        Screen = screen with { Notice = Notices.Read(notice), Offer = await on.OfferAsync(screen, cancellationToken) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ActForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(again: true, cancellationToken) is not { Place: { } place } screen)
        {
            return NotFound();
        }
        if (screen.Standing.Closing is not null)
        {
            return ClosedModel.Answer(Request, screen.Standing);
        }
        var act = form.ToAct(place.Activity, screen.Standing.Registration.CreatedUtc, time.GetUtcNow().UtcDateTime);
        if (place.Activity.Lacks(form.Fields) is { } missing)
        {
            ModelState.AddModelError(missing.Field, missing.Message);
            Screen = screen with { Lacks = missing };
            return Page();
        }
        await acting.DoAsync(form, act, screen, cancellationToken);
        var fresh = (await FindAsync(again: false, cancellationToken))!;
        var next = fresh.Standing.IsClosed ? await on.AfterAsync(fresh.Standing, place.Activity, cancellationToken)
            : fresh.After(form, time.GetUtcNow());
        return next is null ? NotFound() : Show(next);
    }

    private IActionResult Show(Screen screen)
    {
        if (!Request.Headers.ContainsKey(ByScript))
        {
            var anchor = screen.Place?.Activity.Id == Activity ? screen.Place.Activity.Anchor : "";
            return Redirect(screen.Url + Notices.Query(screen.Notice) + anchor);
        }
        Response.Headers.ContentLocation = screen.Url;
        ModelState.Clear();
        Screen = screen;
        return Page();
    }

    private async Task<Screen?> FindAsync(bool again, CancellationToken cancellationToken) =>
        await standings.ReadAsync(Registration, cancellationToken) is { } standing
            ? Screen.Of(standing, Lesson, Activity, time.GetUtcNow(), again)
            : null;
}
