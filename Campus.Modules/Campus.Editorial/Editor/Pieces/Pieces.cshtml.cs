using Campus.Contents;
using Campus.Contents.Access;
using Campus.Editorial.Editor.Tree;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Editor.Pieces;

/// <summary>Where editors choose between two texts for one place, and put back what was taken away.</summary>
[RequirePermission("AccessAdminPanel")]
internal sealed class PiecesModel(ItemRepository items, KeptPieces pieces, ContentAccess access) : PageModel
{
    private static readonly IFormCollection NoForm = FormCollection.Empty;

    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    [TempData]
    public string? Said { get; set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<PieceView> Pieces { get; private set; } = [];

    public static string AddressOf(string contentItemId) => $"{EditorLinks.Edit(contentItemId)}/samen";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is not { } tree)
        {
            return NotFound();
        }
        Title = tree.Title;
        Pieces = await pieces.ListAsync(tree, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "stuk")] string? piece, [FromForm(Name = "keuze")] string? choice, CancellationToken cancellationToken)
    {
        if (piece is null || await OpenAsync(cancellationToken) is null)
        {
            return NotFound();
        }
        Said = choice switch
        {
            "neem" => await pieces.TakeAsync(ContentItemId, piece, cancellationToken)
                ? "De tekst staat in het concept." : "Hierover is al gekozen.",
            "laat" => await pieces.LeaveAsync(ContentItemId, piece, cancellationToken)
                ? "Wat er stond, blijft staan." : "Hierover is al gekozen.",
            "terug" => await items.ChangeAsync(ContentItemId, NoForm, $"putback:{piece}", cancellationToken)
                is SaveOutcome.Done done ? done.Tree?.Said : null,
            _ => null,
        };
        return Redirect(AddressOf(ContentItemId));
    }

    // Who may not change the item is told that it is not there.
    private async Task<ItemTree?> OpenAsync(CancellationToken cancellationToken) =>
        await items.OpenAsync(ContentItemId, cancellationToken) is { } opened
        && await access.MayAsync(ContentAct.Edit, opened.Item, cancellationToken)
            ? await items.TreeAsync(opened.Item, cancellationToken)
            : null;
}
