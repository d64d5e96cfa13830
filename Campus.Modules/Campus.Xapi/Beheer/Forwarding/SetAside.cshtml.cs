using Campus.Platform;
using Campus.Xapi.Beheer.Statements;
using Campus.Xapi.Forwarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Xapi.Beheer.Forwarding;

/// <summary>The statements that another store does not take, with its answer, to try again: one or all.</summary>
[RequirePermission(XapiPermissions.Manage)]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class SetAsideModel(ForwardingTargets targets, StatementViews statements) : PageModel
{
    private const int PageSize = 25;

    [FromQuery(Name = "vanaf")]
    public long From { get; set; }

    [FromQuery(Name = "gedaan")]
    public bool Done { get; set; }

    public TargetState Target { get; private set; } = null!;

    public IReadOnlyList<(SetAside Aside, StatementView? Statement)> Found { get; private set; } = [];

    public bool HasMore { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await targets.FindAsync(id, cancellationToken) is not { } known)
        {
            return NotFound();
        }
        Target = known;
        var page = await targets.SetAsideAsync(id, From, PageSize + 1, cancellationToken);
        HasMore = page.Count > PageSize;
        List<(SetAside, StatementView?)> found = [];
        foreach (var aside in page.Take(PageSize))
        {
            found.Add((aside, await statements.OneAsync(aside.StatementId, cancellationToken)));
        }
        Found = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, Guid? statement, CancellationToken cancellationToken)
    {
        await targets.RetryAsync(id, statement, cancellationToken);
        return RedirectToPage(new { id, gedaan = "true" });
    }
}
