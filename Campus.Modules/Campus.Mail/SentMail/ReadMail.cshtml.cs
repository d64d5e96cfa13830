using System.Text.RegularExpressions;
using Campus.Mail.Delivery;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Mail.SentMail;

/// <summary>One mail from the files, with links to follow.</summary>
[RequirePermission("ReadSentMail")]
internal sealed partial class ReadMailModel(PickupFolder pickup) : PageModel
{
    public ReadableMail Mail { get; private set; } = null!;

    public IReadOnlyList<(string Text, bool IsLink)> Pieces { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken)
    {
        // Looking the name up among the files, instead of making a path of it, leaves nothing to climb out of.
        if (pickup.Newest().FirstOrDefault(file => Path.GetFileNameWithoutExtension(file.Name) == name) is not { } known)
        {
            return NotFound();
        }
        Mail = await EmlReader.ReadAsync(known, cancellationToken);
        Pieces = [.. Link().Split(Mail.Text).Select(piece => (piece, Link().IsMatch(piece)))];
        return Page();
    }

    [GeneratedRegex(@"(https?://[^\s<>""]+)")]
    private static partial Regex Link();
}
