using System.Text.Encodings.Web;
using System.Text.Json;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Accounts.Beheer.Audit;

/// <summary>One entry of the audit trail, with all that was recorded.</summary>
[RequirePermission("ViewAuditTrail")]
internal sealed class LogEntryModel(AuditReader reader) : PageModel
{
    // Shown as text, and Razor escapes it: letters need no second escaping.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public AuditLine Line { get; private set; } = null!;

    public string? Details => Line.Entry.Data?.ToJsonString(Readable);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } line)
        {
            return NotFound();
        }
        Line = line;
        return Page();
    }
}
