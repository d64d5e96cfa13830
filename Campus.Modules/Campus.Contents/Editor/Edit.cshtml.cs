using Campus.Contents.Access;
using Campus.Contents.Editor.Data;
using Campus.Contents.Editor.Form;
using Campus.Contents.Editor.Pieces;
using Campus.Contents.Editor.Tree;
using Campus.Contents.Editor.Units;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Contents.Editor;

/// <summary>Changes an item of any type, and the items inside it.</summary>
[RequirePermission("AccessAdminPanel")]
[RequestFormLimits(ValueCountLimit = 20_000, KeyLengthLimit = 4_096, ValueLengthLimit = 8 * 1024 * 1024, BufferBodyLengthLimit = 32 * 1024 * 1024)]
internal sealed class EditModel(Workbench bench, EditorForms forms, EditorSides sides, KeptPieces pieces, TreeActs acts, ContentAccess access) : PageModel
{
    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    [FromQuery(Name = "onderdeel")]
    public string? SelectedId { get; set; }

    [TempData]
    public string? Said { get; set; }

    public OpenedItem Opened { get; private set; } = null!;

    public ItemTree Tree { get; private set; } = null!;

    public Node Selected { get; private set; } = null!;

    public EditorForm Form { get; private set; } = null!;

    public EditorSide Side { get; private set; } = null!;

    public bool MayPublish { get; private set; }

    /// <summary>The last item this editor took away, which can be put back.</summary>
    public KeptPiece? Removed { get; private set; }

    /// <summary>How many texts wait for somebody to choose.</summary>
    public int Conflicts { get; private set; }

    /// <summary>Whether some items have pages of their own, so that there is something to choose from.</summary>
    public bool HasOutline => Tree.Root.SelfAndBelow.Any(node => node.Place is not null && !node.IsInline);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await OpenAsync(cancellationToken) ?? await ShowAsync(FormState.Clean, cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? act, CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } closed)
        {
            return closed;
        }
        var change = (await bench.ChangeAsync(ContentItemId, Request.Form, act, cancellationToken))!;
        if (change.Edits.Any(edit => edit.Outcome == UnitOutcome.Refused))
        {
            await OpenAsync(cancellationToken);
            return await ShowAsync(FormStates.OfRefused(change.Edits, Request.Form), cancellationToken);
        }
        if (change.Edits.Any(edit => edit.Outcome is UnitOutcome.Conflict or UnitOutcome.Gone))
        {
            return Redirect(PiecesModel.AddressOf(ContentItemId));
        }
        return act switch
        {
            "publish" => Redirect($"{EditorLinks.Edit(ContentItemId)}/publiceren"),
            "preview" => Redirect($"{EditorLinks.Edit(ContentItemId)}/voorbeeld"),
            "keep" or null => await KeepAsync(cancellationToken),
            _ => GoOn(change.Tree),
        };
    }

    private async Task<IActionResult> KeepAsync(CancellationToken cancellationToken)
    {
        var validation = await bench.KeepAsync(ContentItemId, cancellationToken);
        await OpenAsync(cancellationToken);
        if (!validation.Succeeded)
        {
            return await ShowAsync(FormStates.OfValidation(validation, Tree), cancellationToken);
        }
        Said = "Bewaard. Bezoekers zien de wijzigingen pas als je publiceert.";
        return Redirect(EditorLinks.Edit(ContentItemId, SelectedId));
    }

    // A copy or a new item opens if it has a page; anything else stays where it stands.
    private RedirectResult GoOn(TreeChange? change)
    {
        Said = change?.Said;
        if (change?.Key is not { } key)
        {
            return Redirect(EditorLinks.Edit(ContentItemId, SelectedId));
        }
        return Redirect($"{EditorLinks.Edit(ContentItemId, SelectedId)}#{key}");
    }

    private async Task<IActionResult?> OpenAsync(CancellationToken cancellationToken)
    {
        if (await bench.OpenAsync(ContentItemId, cancellationToken) is not { } opened)
        {
            return NotFound();
        }
        if (!await access.MayAsync(ContentAct.Edit, opened.Item, cancellationToken))
        {
            return Forbid();
        }
        Opened = opened;
        Tree = await bench.TreeAsync(opened.Item, cancellationToken);
        Selected = (SelectedId is { } id ? Tree.Find(id) : null) ?? Tree.Root;
        // A thing without a page of its own is in the form of what it stands in.
        while (Selected is { IsInline: true, Place: { } place })
        {
            Selected = place.Owner;
        }
        return null;
    }

    private async Task<IActionResult> ShowAsync(FormState state, CancellationToken cancellationToken)
    {
        Form = forms.Of(Tree, Selected, state);
        foreach (var error in FormStates.Lines(state, Tree))
        {
            ModelState.AddModelError(error.Key, error.Message);
        }
        Side = await sides.OfAsync(Tree, Selected, cancellationToken);
        MayPublish = await access.MayAsync(ContentAct.Publish, Opened.Item, cancellationToken);
        Removed = await acts.LastRemovedAsync(ContentItemId, cancellationToken);
        Conflicts = await pieces.CountAsync(ContentItemId, cancellationToken);
        return Page();
    }
}
