using Campus.Contents;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Recipes;

/// <summary>What an uploaded recipe would do, line by line, and the button that does exactly that.</summary>
[RequirePermission("Import")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class PlanModel(RecipeUploads uploads) : PageModel
{
    [FromQuery(Name = "toon")]
    public RecipeOutcome? Only { get; set; }

    [FromQuery(Name = "pagina")]
    public int Number { get; set; } = 1;

    [BindProperty(Name = "zonderScripts", SupportsGet = true)]
    public bool SkipScripts { get; set; }

    public RecipeUpload Upload { get; private set; } = null!;

    /// <summary>The plan; null when the file cannot be read as a recipe.</summary>
    public PlanView? View { get; private set; }

    /// <summary>Why there is no plan.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the campus changed since the plan that somebody agreed to.</summary>
    public bool IsNew { get; private set; }

    public string Mark => PlanMark.Of(View!.Plan);

    public async Task<IActionResult> OnGetAsync(string upload, CancellationToken cancellationToken)
    {
        if (await uploads.FindAsync(upload, cancellationToken) is not { } known)
        {
            return NotFound();
        }
        Upload = known;
        if (known.AppliedUtc is not null)
        {
            return Redirect("/beheer/recepten?gedaan=ja");
        }
        await TryAsync(async () => Show(await uploads.PlanAsync(known, SkipScripts, cancellationToken)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string upload, string mark, CancellationToken cancellationToken)
    {
        if (await uploads.FindAsync(upload, cancellationToken) is not { } known)
        {
            return NotFound();
        }
        Upload = known;
        RecipePlan? newer = null;
        await TryAsync(async () => newer = await uploads.ApplyAsync(known, mark, SkipScripts, cancellationToken));
        if (newer is null && Problem is null)
        {
            return Redirect("/beheer/recepten?gedaan=ja");
        }
        Show(newer);
        return Page();
    }

    private void Show(RecipePlan? plan)
    {
        IsNew = plan is not null && HttpContext.Request.Method == "POST";
        View = plan is null ? null : new PlanView(plan, Only, Number);
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (CampusException exception)
        {
            // The file is not a recipe; the message says so to whoever chose it.
            Problem = exception.Message;
        }
    }
}
