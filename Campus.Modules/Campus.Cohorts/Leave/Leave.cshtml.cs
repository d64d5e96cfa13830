using Campus.Cohorts.GroupPage;
using Campus.Cohorts.Seats;
using Campus.Cohorts.Types;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Cohorts.Leave;

/// <summary>Giving a seat back, or leaving the line.</summary>
[RequirePermission("JoinCohorts")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class LeaveModel(OneGroup groups, SeatForm form) : PageModel
{
    public SeenGroup Seen { get; private set; } = null!;

    /// <summary>Of the form, so that sending it twice is leaving once.</summary>
    [FromForm(Name = "afmelding")]
    public Guid CommandId { get; set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>Whether cancelling now is marked as late (R20).</summary>
    public bool IsLate => Seen.Own!.Status == ApplicationStatus.Seated && Seen.Now > Seen.Index.CancelUntilUtc;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(slug, cancellationToken) is not { Own: not null } seen)
        {
            return NotFound();
        }
        CommandId = Guid.CreateVersion7();
        Seen = seen;
        return seen.CanLeave ? Page() : Redirect(CohortAddress.Of(slug));
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(slug, cancellationToken) is not { Own: { } own } seen)
        {
            return NotFound();
        }
        if (CommandId == Guid.Empty)
        {
            return BadRequest();
        }
        Refusal = seen.HasOwn
            ? await form.SendAsync(seen, CommandId, new SeatCommand.Leave(own.Id), cancellationToken)
            : null;
        if (Refusal is null)
        {
            return Redirect(CohortAddress.Of(slug));
        }
        Response.StatusCode = Refusal == Seats.Refusal.Busy ? 503 : 409;
        Seen = seen;
        return Page();
    }
}
