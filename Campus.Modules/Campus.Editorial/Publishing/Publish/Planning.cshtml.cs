using Campus.Contents;
using Campus.Contents.Access;
using Campus.Editorial.Editor;
using Campus.Editorial.Moments;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Publishing.Publish;

/// <summary>Takes plans back, and takes things off the site, now or later.</summary>
[RequirePermission("AccessAdminPanel")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class PlanningModel(
    ItemRepository items, Plans plans, IContentManager contents, ContentAccess access, TimeProvider time) : PageModel
{
    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    [TempData]
    public string? Said { get; set; }

    public IActionResult OnGet() => Redirect(PublishLinks.Publish(ContentItemId));

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "do")] string? act, [FromForm(Name = "moment")] DateTime? local, CancellationToken cancellationToken)
    {
        if (await items.OpenAsync(ContentItemId, cancellationToken) is not { } opened)
        {
            return NotFound();
        }
        if (!await access.MayAsync(ContentAct.Publish, opened.Item, cancellationToken))
        {
            return Forbid();
        }
        Said = act switch
        {
            "niet-publiceren" => await CancelAsync(cancellationToken),
            "archief" => await ArchiveAsync(local, cancellationToken),
            "geen-archief" => await KeepAsync(cancellationToken),
            "weg" => await WithdrawAsync(cancellationToken),
            _ => null,
        };
        return Redirect(PublishLinks.Publish(ContentItemId));
    }

    private async Task<string> CancelAsync(CancellationToken cancellationToken)
    {
        await plans.CancelAsync(ContentItemId, cancellationToken);
        return "De geplande publicatie is weg. Het concept staat er nog.";
    }

    private async Task<string> ArchiveAsync(DateTime? local, CancellationToken cancellationToken)
    {
        if (local is not { } typed || DutchMoment.Choose(typed) is not { } moment || moment.Utc <= time.GetUtcNow().UtcDateTime)
        {
            return "Er is niets gepland: kies een dag en een tijd in de toekomst.";
        }
        await plans.ArchiveAtAsync(ContentItemId, moment.Utc, cancellationToken);
        return $"Het gaat op {DutchMoment.Words(moment.Utc)} vanzelf van de site. {moment.Note}".Trim();
    }

    private async Task<string> KeepAsync(CancellationToken cancellationToken)
    {
        await plans.ArchiveAtAsync(ContentItemId, null, cancellationToken);
        return "Het blijft op de site.";
    }

    private async Task<string> WithdrawAsync(CancellationToken cancellationToken)
    {
        await contents.UnpublishAsync(ContentItemId, cancellationToken);
        return "Het staat niet meer op de site. Het concept staat er nog.";
    }
}
