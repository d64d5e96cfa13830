using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Xapi.Beheer.Statements;

/// <summary>One statement, with everything it says and what is said about it.</summary>
[RequirePermission(XapiPermissions.View)]
internal sealed class ReadStatementModel(StatementViews statements) : PageModel
{
    public StatementView Statement { get; private set; } = null!;

    /// <summary>The statement that this one is about, when it is here.</summary>
    public StatementView? Subject { get; private set; }

    /// <summary>Statements about this one.</summary>
    public IReadOnlyList<StatementView> About { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await statements.OneAsync(id, cancellationToken) is not { } statement)
        {
            return NotFound();
        }
        Statement = statement;
        Subject = statement.RefersTo is { } other ? await statements.OneAsync(other, cancellationToken) : null;
        About = await statements.AboutAsync(id, cancellationToken);
        return Page();
    }

    public static string With(string filter, string value) => $"{BrowseModel.Address}?{filter}={Uri.EscapeDataString(value)}";
}
