using Campus.Contents;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>A finding as editors read it.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Severity">What it means on this site.</param>
/// <param name="Place">Where it is, in words.</param>
/// <param name="Url">Where it can be mended.</param>
internal sealed record GateFinding(ContentFinding Finding, FindingSeverity Severity, string Place, string Url)
{
    /// <summary>Whether publishing is impossible, whatever the reason.</summary>
    public bool IsFixed => Finding.Rule == GateRules.Invalid;
}

/// <summary>Everything that was found in a draft.</summary>
internal sealed record GateReport(IReadOnlyList<GateFinding> Findings)
{
    public IReadOnlyList<GateFinding> Blocking { get; } = [.. Findings.Where(found => found.Severity == FindingSeverity.Blocking)];

    public IReadOnlyList<GateFinding> Warnings { get; } = [.. Findings.Where(found => found.Severity == FindingSeverity.Warning)];

    /// <summary>Whether publishing is impossible, whatever the reason.</summary>
    public bool Refuses => Blocking.Any(found => found.IsFixed);

    /// <summary>What stops publishing, given the reason of somebody who answers for it; null without.</summary>
    public IReadOnlyList<GateFinding> Stops(string? reason) =>
        Refuses || string.IsNullOrWhiteSpace(reason) ? Blocking : [];
}

/// <summary>Runs the checks of all modules over a draft.</summary>
internal sealed class GateCheck(IEnumerable<IContentCheck> checks, GateSettings settings, FindingPlaces places)
    : IPublicationGate
{
    public async Task<GateReport> CheckAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var severities = await settings.ReadAsync(cancellationToken);
        List<ContentFinding> findings = [];
        foreach (var check in checks)
        {
            findings.AddRange(await check.CheckAsync(item, cancellationToken));
        }
        var place = await places.OfAsync(item, cancellationToken);
        return new([.. findings
            .Select(finding => new GateFinding(finding, Severity(finding, severities), place.Words(finding), place.Url(finding)))
            .Where(found => found.Severity != FindingSeverity.Off)
            .OrderByDescending(found => found.Severity).ThenBy(found => place.Order(found.Finding)).ThenBy(found => found.Finding.Line)]);
    }

    public async Task<IReadOnlyList<ContentFinding>> StopsAsync(
        ContentItem item, CancellationToken cancellationToken = default)
    {
        var report = await CheckAsync(item, cancellationToken);
        return report.Refuses ? [] : [.. report.Stops(reason: null).Select(found => found.Finding)];
    }

    // What nobody registered is worth a look, and never stops anybody.
    private static FindingSeverity Severity(ContentFinding finding, IReadOnlyDictionary<string, FindingSeverity> severities) =>
        finding.Rule == GateRules.Invalid
            ? FindingSeverity.Blocking
            : severities.GetValueOrDefault(finding.Rule, FindingSeverity.Warning);
}
