using System.Text.RegularExpressions;
using Campus.Mail.Delivery;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Mail.Beheer.SentMail;

/// <summary>One mail from the files, with links to follow.</summary>
[RequirePermission("ReadSentMail")]
internal sealed partial class ReadMailModel(PickupFolder pickup) : PageModel
{
    public ReadableMail Mail { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken)
    {
        // Looking the name up among the files, instead of making a path of it, leaves nothing to climb out of.
        if (pickup.Newest().FirstOrDefault(file => Path.GetFileNameWithoutExtension(file.Name) == name) is not { } known)
        {
            return NotFound();
        }
        Mail = await ReadableMail.ReadAsync(known, cancellationToken);
        return Page();
    }

    /// <summary>A text with the web addresses in it apart.</summary>
    public static IEnumerable<(string Text, bool IsLink)> Pieces(string text) =>
        Link().Split(text).Select(piece => (piece, Link().IsMatch(piece)));

    [GeneratedRegex(@"(https?://[^\s<>""]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
