using Campus.Cohorts.Booking;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Cohorts.Approvals;

/// <summary>Saying yes or no to who applied for a group (R14).</summary>
[RequirePermission("JoinCohorts")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class RequestsModel(
    RequestList requests, SeatBooking booking, IPeople people, IOrganisations organisations, ICurrentUser user)
    : PageModel
{
    public const string Address = "/groepen/aanvragen";

    private const int LongestReason = 500;

    public IReadOnlyList<WaitingRequest> Waiting { get; private set; } = [];

    public IReadOnlyDictionary<string, Person> People { get; private set; } = new Dictionary<string, Person>();

    public IReadOnlyDictionary<string, Organisation>? Organisations { get; private set; }

    /// <summary>The application that is decided about.</summary>
    [FromForm(Name = "aanmelding")]
    public Guid Id { get; set; }

    [FromForm(Name = "reden")]
    public string? Reason { get; set; }

    /// <summary>Whether she has just decided about one.</summary>
    [FromQuery(Name = "beslist")]
    public bool HasDecided { get; set; }

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    public string? Error { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await requests.MayDecideAsync(cancellationToken) ? await ShowAsync(cancellationToken) : NotFound();

    public IActionResult OnPost() => BadRequest();

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) =>
        DecideAsync(new SeatCommand.Approve(Id), "approved", cancellationToken);

    public async Task<IActionResult> OnPostRejectAsync(CancellationToken cancellationToken)
    {
        var reason = Reason?.Trim() ?? "";
        if (reason.Length is 0 or > LongestReason)
        {
            Error = reason.Length == 0
                ? "Schrijf waarom je nee zegt. Wie zich aanmeldde, leest het."
                : $"De reden is langer dan {LongestReason} tekens. Maak hem korter.";
            Response.StatusCode = 400;
            return await requests.MayDecideAsync(cancellationToken) ? await ShowAsync(cancellationToken) : NotFound();
        }
        return await DecideAsync(new SeatCommand.Reject(Id, reason), "rejected", cancellationToken);
    }

    // Decided twice is decided once, whoever was first: the second finds nothing that waits.
    private async Task<IActionResult> DecideAsync(SeatCommand command, string name, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(Id, cancellationToken) is not { } row)
        {
            return await requests.MayDecideAsync(cancellationToken) ? Redirect(Address) : NotFound();
        }
        var outcome = await booking.RunAsync(
            row.CohortId, NameBasedGuid.Of(name, row.Id.ToString()), command, user.Id, cancellationToken);
        if (outcome.Refusal is not { } refusal)
        {
            return Redirect($"{Address}?beslist=true");
        }
        Error = Words.Of(refusal);
        Response.StatusCode = refusal == Refusal.Busy ? 503 : 409;
        return await ShowAsync(cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Waiting = await requests.ReadAsync(cancellationToken);
        People = await people.FindAsync(
            [.. Waiting.Select(one => one.Application.PersonId!).Distinct()], cancellationToken);
        Organisations = await organisations.FindAsync(
            [.. Waiting.Select(one => one.Application.OrganisationId).OfType<string>().Distinct()], cancellationToken);
        return Page();
    }
}
