using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Mail.Beheer.FailedMessages;

/// <summary>What the outbox could not do, with why, to try again: one or all that was set aside.</summary>
[RequirePermission("ResendMail")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class FailedMessagesModel(IFailedMessages failed, IPeople people) : PageModel
{
    public const string Address = "/beheer/post/mislukt";

    private const int Most = 100;

    [FromQuery(Name = "opnieuw")]
    public bool Retried { get; set; }

    [FromQuery(Name = "weg")]
    public bool Dropped { get; set; }

    public IReadOnlyList<FailedWork> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var messages = await failed.ListAsync(Most, cancellationToken);
        var known = await people.FindAsync([.. messages.Select(message => message.PersonId).OfType<string>().Distinct()], cancellationToken);
        Found = [.. messages.Select(message => FailedWork.Of(message, known))];
    }

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            await failed.RetryAllAsync(cancellationToken);
        }
        else
        {
            await failed.RetryAsync(id, cancellationToken);
        }
        return Redirect($"{Address}?opnieuw=true");
    }
}
