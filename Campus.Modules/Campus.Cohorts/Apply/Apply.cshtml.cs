using Campus.Cohorts.GroupPage;
using Campus.Cohorts.Seats;
using Campus.Cohorts.Types;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Cohorts.Apply;

/// <summary>Applying for a group: first what she agrees to, then one click.</summary>
[RequirePermission("JoinCohorts")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class ApplyModel(OneGroup groups, Overlaps overlaps, SeatForm form) : PageModel
{
    public SeenGroup Seen { get; private set; } = null!;

    /// <summary>The groups she is in at the same time (R17).</summary>
    public IReadOnlyList<string> Elsewhere { get; private set; } = [];

    /// <summary>Of the form, so that sending it twice is applying once.</summary>
    [FromForm(Name = "aanvraag")]
    public Guid CommandId { get; set; }

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(slug, cancellationToken) is not { } seen)
        {
            return NotFound();
        }
        if (seen.Closed is not null)
        {
            return Redirect(CohortAddress.Of(slug));
        }
        CommandId = Guid.CreateVersion7();
        return await ShowAsync(seen, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(slug, cancellationToken) is not { MayJoin: true } seen)
        {
            return NotFound();
        }
        if (CommandId == Guid.Empty)
        {
            return BadRequest();
        }
        var command = new SeatCommand.Apply(
            form.ApplicationOf(seen, CommandId), form.Applicant(seen), "self", seen.Index.PoolId);
        Refusal = await form.SendAsync(seen, CommandId, command, cancellationToken);
        if (Refusal is null or Seats.Refusal.AlreadyIn)
        {
            return Redirect(CohortAddress.Of(slug));
        }
        Response.StatusCode = Refusal == Seats.Refusal.Busy ? 503 : 409;
        return await ShowAsync(seen, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(SeenGroup seen, CancellationToken cancellationToken)
    {
        Seen = seen;
        Elsewhere = await overlaps.OfAsync(seen.Index, cancellationToken);
        return Page();
    }
}
