using Campus.Contents;
using Campus.Editorial.Editor.Form;
using Campus.Editorial.Editor.Pieces;
using Campus.Editorial.Editor.Units;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Editor;

/// <summary>Changes an item of any type, and the items inside it.</summary>
[RequirePermission("AccessAdminPanel"), Contents.Access.FormOnly]
[RequestFormLimits(ValueCountLimit = 20_000, KeyLengthLimit = 4_096, ValueLengthLimit = 8 * 1024 * 1024, BufferBodyLengthLimit = 32 * 1024 * 1024)]
internal sealed class EditModel(ItemRepository items, EditorViews views) : PageModel
{
    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    [FromQuery(Name = "onderdeel")]
    public string? SelectedId { get; set; }

    [TempData]
    public string? Said { get; set; }

    [TempData]
    public string? Added { get; set; }

    public EditorView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(place => place.Begin(Added, Said), cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? act, CancellationToken cancellationToken)
    {
        // Who may not change the item is told that it is not there.
        if (await items.ChangeAsync(ContentItemId, Request.Form, act, cancellationToken) is not SaveOutcome.Done change)
        {
            return NotFound();
        }
        if (change.Edits.Any(edit => edit.Outcome == UnitOutcome.Refused))
        {
            var place = await views.PlaceAsync(change.Opened, SelectedId, cancellationToken);
            return await ShowAsync(place, FormStates.OfRefused(change.Edits, Request.Form), cancellationToken);
        }
        if (change.Edits.Any(edit => edit.Outcome is UnitOutcome.Conflict or UnitOutcome.Gone))
        {
            return Redirect(PiecesModel.AddressOf(ContentItemId));
        }
        return act switch
        {
            "keep" or null => await KeepAsync(cancellationToken),
            "publish" => Redirect($"{EditorLinks.Edit(ContentItemId)}/publiceren"),
            "preview" => Redirect($"{EditorLinks.Edit(ContentItemId)}/voorbeeld"),
            _ => await GoOnAsync(act, change, cancellationToken),
        };
    }

    private async Task<IActionResult> GoOnAsync(string act, SaveOutcome.Done change, CancellationToken cancellationToken)
    {
        var next = await views.NextAsync(change, SelectedId, act, cancellationToken);
        (Said, Added) = (next.Said, next.Added);
        return Redirect(next.Url);
    }

    private async Task<IActionResult> KeepAsync(CancellationToken cancellationToken)
    {
        var validation = await items.KeepAsync(ContentItemId, cancellationToken);
        if (!validation.Succeeded)
        {
            return await ShowAsync(place => FormStates.OfValidation(validation, place.Tree), cancellationToken);
        }
        Said = "Bewaard. Bezoekers zien de wijzigingen pas als je publiceert.";
        return Redirect(EditorLinks.Edit(ContentItemId, SelectedId));
    }

    private async Task<IActionResult> ShowAsync(
        Func<EditorPlace, FormState> stateOf, CancellationToken cancellationToken) =>
        await views.OpenAsync(ContentItemId, SelectedId, cancellationToken) is { } place
            ? await ShowAsync(place, stateOf(place), cancellationToken)
            : NotFound();

    private async Task<IActionResult> ShowAsync(EditorPlace place, FormState state, CancellationToken cancellationToken)
    {
        foreach (var (key, message) in FormStates.Lines(state, place.Tree))
        {
            ModelState.AddModelError(key, message);
        }
        View = await views.ShowAsync(place, state, cancellationToken);
        return Page();
    }
}
