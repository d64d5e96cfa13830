using Campus.Contents;
using Campus.Contents.Access;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>How strict this site is, rule by rule.</summary>
[RequirePermission("ManageSettings")]
[FormOnly]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class StrictnessModel(GateSettings settings, CampusDb db, IAudit audit) : PageModel
{
    public static IReadOnlyList<(FindingSeverity Severity, string Words)> Choices { get; } =
        [(FindingSeverity.Blocking, "Houdt tegen"), (FindingSeverity.Warning, "Waarschuwt"), (FindingSeverity.Off, "Uit")];

    [TempData]
    public string? Said { get; set; }

    public IReadOnlyList<ContentRule> Rules => settings.Rules;

    public IReadOnlyDictionary<string, FindingSeverity> Chosen { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Chosen = await settings.ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var before = await settings.ReadAsync(cancellationToken);
        var after = Rules.ToDictionary(
            rule => rule.Name,
            rule => Enum.TryParse<FindingSeverity>(Request.Form[rule.Name], out var severity) && Enum.IsDefined(severity) ? severity : before[rule.Name],
            StringComparer.Ordinal);
        var changed = after.Where(rule => before[rule.Key] != rule.Value).ToDictionary(rule => rule.Key, rule => rule.Value.ToString());
        await db.InTransactionAsync(
            async token =>
            {
                await settings.StoreAsync(after, token);
                audit.Record("Settings", "GateChanged", GateSettings.Setting, changed);
            },
            cancellationToken);
        Said = changed.Count == 0 ? "Er is niets veranderd." : "De regels zijn bewaard.";
        return RedirectToPage();
    }
}
