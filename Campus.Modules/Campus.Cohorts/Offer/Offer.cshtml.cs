using Campus.Cohorts.GroupPage;
using Campus.Cohorts.Seats;
using Campus.Cohorts.Types;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Cohorts.Offer;

/// <summary>
/// Saying yes or no to a seat that is offered. Looking at it changes nothing: mail programs open links too.
/// </summary>
[RequirePermission("JoinCohorts")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class OfferModel(OneGroup groups, SeatForm form) : PageModel
{
    public SeenGroup Seen { get; private set; } = null!;

    /// <summary>Of the form, so that sending it twice is answering once.</summary>
    [FromForm(Name = "antwoord")]
    public Guid CommandId { get; set; }

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(slug, cancellationToken) is not { Own: not null } seen)
        {
            return NotFound();
        }
        CommandId = Guid.CreateVersion7();
        Seen = seen;
        return seen.IsOffered || seen.Own.Status is ApplicationStatus.Offered or ApplicationStatus.Lapsed
            ? Page()
            : Redirect(CohortAddress.Of(slug));
    }

    public Task<IActionResult> OnPostAcceptAsync(string slug, CancellationToken cancellationToken) =>
        AnswerAsync(slug, own => new SeatCommand.Accept(own), cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(string slug, CancellationToken cancellationToken) =>
        AnswerAsync(slug, own => new SeatCommand.Leave(own), cancellationToken);

    /// <summary>An answer is one of the two.</summary>
    public IActionResult OnPost() => BadRequest();

    private async Task<IActionResult> AnswerAsync(
        string slug, Func<Guid, SeatCommand> command, CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(slug, cancellationToken) is not { Own: { } own } seen)
        {
            return NotFound();
        }
        if (CommandId == Guid.Empty)
        {
            return BadRequest();
        }
        // No to an offer is never a seat given back: who accepted in another window keeps it.
        Refusal = own.Status is ApplicationStatus.Offered or ApplicationStatus.Lapsed
            ? await form.SendAsync(seen, CommandId, command(own.Id), cancellationToken)
            : null;
        if (Refusal is null)
        {
            return Redirect(CohortAddress.Of(slug));
        }
        Response.StatusCode = Refusal == Seats.Refusal.Busy ? 503 : 409;
        Seen = (await groups.FindAsync(slug, cancellationToken))!;
        return Page();
    }
}
