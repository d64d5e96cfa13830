using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Mail.Troubles;

/// <summary>Gives up what was set aside.</summary>
[RequirePermission("ResendMail")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class DropModel(IOutboxTroubles troubles) : PageModel
{
    public IActionResult OnGet() => Redirect(TroublesModel.Address);

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellationToken)
    {
        var dropped = id is not null && await troubles.DropAsync(id, cancellationToken);
        return Redirect(dropped ? $"{TroublesModel.Address}?weg=true" : TroublesModel.Address);
    }
}
