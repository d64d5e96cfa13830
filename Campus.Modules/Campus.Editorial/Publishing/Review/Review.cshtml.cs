using Campus.Contents.Access;
using Campus.Editorial.Editor;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Publishing.Review;

/// <summary>Asks somebody to look at a draft, and takes the answer.</summary>
[RequirePermission("AccessAdminPanel")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class ReviewModel(ItemRepository items, Reviews reviews, ContentAccess access) : PageModel
{
    private const int LongestText = 1000;

    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    [TempData]
    public string? Said { get; set; }

    public IActionResult OnGet() => Redirect(PublishLinks.Publish(ContentItemId));

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "do")] string? act, [FromForm(Name = "aan")] string? reviewer, [FromForm(Name = "vraag")] string? request,
        [FromForm(Name = "tekst")] string? text, CancellationToken cancellationToken)
    {
        if (await items.OpenAsync(ContentItemId, cancellationToken) is not { } opened)
        {
            return NotFound();
        }
        // Asking is for whoever may write it; judging for whoever may publish it.
        if (!await access.MayAsync(act == "vraag" ? ContentAct.Edit : ContentAct.Publish, opened.Item, cancellationToken))
        {
            return Forbid();
        }
        var words = string.IsNullOrWhiteSpace(text) ? null : text.Trim()[..Math.Min(text.Trim().Length, LongestText)];
        Said = act switch
        {
            "vraag" => await reviews.AskAsync(opened.Item, reviewer ?? "", words, cancellationToken)
                ? "Je vraag is verstuurd." : "Er is niets verstuurd: kies wie je vraagt.",
            "terug" when words is null => "Er is niets teruggestuurd: schrijf op wat er nog moet gebeuren.",
            "akkoord" or "terug" => await reviews.AnswerAsync(ContentItemId, request ?? "", act == "akkoord", words, cancellationToken)
                ? "Je antwoord is verstuurd." : "Hier is al op geantwoord.",
            _ => null,
        };
        return Redirect(PublishLinks.Publish(ContentItemId));
    }
}
