using Campus.Contents.Publishing.Moments;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Contents.Publishing.Publish;

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
        var refused = act == "plan" ? await PlanAsync(cancellationToken) : await PublishAsync(cancellationToken);
        if (!refused)
        {
            return Redirect(PublishLinks.Publish(ContentItemId));
        }
        return await OpenAsync(cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> PublishAsync(CancellationToken cancellationToken)
    {
        if (Order() is not { } order || Refused(await publications.PublishAsync(ContentItemId, order, cancellationToken)))
        {
            return true;
        }
        Said = "Het staat op de site.";
        return false;
    }

    private async Task<bool> PlanAsync(CancellationToken cancellationToken)
    {
        if (Input.At is not { } local)
        {
            ModelState.AddModelError("Input.At", "Kies een dag en een tijd.");
        }
        if (Order() is not { } order)
        {
            return true;
        }
        var moment = DutchMoment.Choose(Input.At!.Value);
        if (Refused(await publications.PlanAsync(ContentItemId, order, moment.Utc, cancellationToken)))
        {
            return true;
        }
        Said = $"Het komt op {DutchMoment.Words(moment.Utc)} vanzelf op de site. {moment.Note}".Trim();
        return false;
    }

    // Null when something is not filled in; the messages are in the model state.
    private PublishOrder? Order()
    {
        var answers = Input.CheckedAnswers(Screen.Questions, ModelState);
        return ModelState.IsValid ? new(Input.Revision, string.IsNullOrWhiteSpace(Input.Reason) ? null : Input.Reason.Trim(), answers) : null;
    }

    private bool Refused(PublishRefusal? refusal)
    {
        if (refusal is not null)
        {
            ModelState.AddModelError("", refusal.Message);
            ModelState.Remove("Input.Revision");
        }
        return refusal is not null;
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
