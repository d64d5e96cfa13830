using Campus.Editorial.Moments;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Publishing.Publish;

/// <summary>Where somebody decides that visitors may see it, now or later.</summary>
[RequirePermission("AccessAdminPanel")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class PublishModel(PublishScreens screens, Publications publications) : PageModel
{
    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    [TempData]
    public string? Said { get; set; }

    [BindProperty]
    public PublishInput Input { get; set; } = new();

    public PublishScreen Screen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await OpenAsync(cancellationToken))
        {
            return NotFound();
        }
        Input.Answers = Screen.Questions.Where(question => question.Suggested is not null)
            .ToDictionary(question => question.Name, question => question.Suggested!, StringComparer.Ordinal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? act, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(cancellationToken))
        {
            return NotFound();
        }
        if (!Screen.MayPublish)
        {
            return Forbid();
        }
        var moment = act == "plan" && Input.At is { } local ? DutchMoment.Choose(local) : null;
        if (Input.Order(Screen.Questions, act == "plan", ModelState) is { } order
            && await DoAsync(order, moment, cancellationToken))
        {
            Said = moment is null
                ? "Het staat op de site."
                : $"Het komt op {DutchMoment.Words(moment.Utc)} vanzelf op de site. {moment.Note}".Trim();
            return Redirect(PublishLinks.Publish(ContentItemId));
        }
        return await OpenAsync(cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> DoAsync(PublishOrder order, ChosenMoment? moment, CancellationToken cancellationToken)
    {
        var outcome = moment is null
            ? await publications.PublishAsync(ContentItemId, order, cancellationToken)
            : await publications.PlanAsync(ContentItemId, order, moment.Utc, cancellationToken);
        if (outcome.Problem is { } problem)
        {
            ModelState.AddModelError("", problem);
        }
        return outcome is PublishOutcome.Published;
    }

    private async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        if (await screens.OpenAsync(ContentItemId, cancellationToken) is not { } screen)
        {
            return false;
        }
        Screen = screen;
        return true;
    }
}
