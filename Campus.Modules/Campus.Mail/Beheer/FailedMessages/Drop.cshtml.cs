using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Mail.Beheer.FailedMessages;

/// <summary>Gives up what was set aside.</summary>
[RequirePermission("ResendMail")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class DropModel(IFailedMessages failed) : PageModel
{
    public IActionResult OnGet() => Redirect(FailedMessagesModel.Address);

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellationToken)
    {
        var dropped = id is not null && await failed.DropAsync(id, cancellationToken);
        return Redirect(dropped ? $"{FailedMessagesModel.Address}?weg=true" : FailedMessagesModel.Address);
    }
}
