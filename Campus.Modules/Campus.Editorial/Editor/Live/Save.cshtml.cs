using Campus.Contents;
using Campus.Contents.Access;
using Campus.Editorial.Editor.Units;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Editor.Live;

/// <summary>Takes what somebody is typing, a few units at a time, and says what became of each.</summary>
[RequirePermission("AccessAdminPanel")]
[FormOnly]
[RequestFormLimits(ValueCountLimit = 20_000, KeyLengthLimit = 4_096, ValueLengthLimit = 8 * 1024 * 1024, BufferBodyLengthLimit = 32 * 1024 * 1024)]
internal sealed class SaveModel(ItemRepository items, Presences presences) : PageModel
{
    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    public IActionResult OnGet() => Redirect(EditorLinks.Edit(ContentItemId));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await items.ChangeAsync(ContentItemId, Request.Form, act: null, cancellationToken) switch
        {
            SaveOutcome.Done change => await AnswerAsync(change, cancellationToken),
            SaveOutcome.NotAllowed => Forbid(),
            _ => NotFound(),
        };

    private async Task<JsonResult> AnswerAsync(SaveOutcome.Done change, CancellationToken cancellationToken)
    {
        var tree = await items.TreeAsync(change.Opened.Item, cancellationToken);
        return new JsonResult(new
        {
            revision = change.Opened.Revision,
            state = $"{change.Opened.State}",
            titles = EditorHead.Titles(tree, change.Edits.Select(edit => edit.Address)),
            units = change.Edits.Select(edit => new { unit = edit.Address, hash = edit.Hash, outcome = NameOf(edit.Outcome) }),
            errors = change.Edits.SelectMany(edit => edit.Failures.Select(failure => (Name: $"{edit.Address.Replace('/', '.')}.{failure.Key}", failure.Value)))
                .ToDictionary(failure => failure.Name, failure => new[] { failure.Value }),
            others = await presences.OthersAsync(ContentItemId, cancellationToken),
        });
    }

    private static string NameOf(UnitOutcome outcome) => outcome switch
    {
        UnitOutcome.Same => "same",
        UnitOutcome.Saved => "saved",
        UnitOutcome.Conflict => "conflict",
        UnitOutcome.Gone => "gone",
        _ => "refused",
    };
}
