using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>How strict this site is, rule by rule.</summary>
internal sealed class GateSettings(ISiteSettings settings, IEnumerable<ContentRule> rules)
{
    /// <summary>The setting with a severity by the name of each rule that differs from its default.</summary>
    public const string Setting = "ContentGateSettings";

    /// <summary>All rules in the order in which they were registered.</summary>
    public IReadOnlyList<ContentRule> Rules { get; } = [.. rules];

    public async ValueTask<IReadOnlyDictionary<string, FindingSeverity>> ReadAsync(CancellationToken cancellationToken)
    {
        var chosen = await settings.GetAsync(Setting, cancellationToken) as JsonObject;
        return Rules.ToDictionary(
            rule => rule.Name,
            rule => Enum.TryParse<FindingSeverity>(chosen?[rule.Name]?.ToString(), out var severity) ? severity : rule.Severity,
            StringComparer.Ordinal);
    }

    public async Task StoreAsync(IReadOnlyDictionary<string, FindingSeverity> severities, CancellationToken cancellationToken)
    {
        // What other sites or absent modules chose stays.
        var chosen = (JsonObject)((await settings.GetAsync(Setting, cancellationToken) as JsonObject)?.DeepClone() ?? new JsonObject());
        foreach (var rule in Rules)
        {
            chosen.Remove(rule.Name);
            if (severities.TryGetValue(rule.Name, out var severity) && severity != rule.Severity)
            {
                chosen[rule.Name] = severity.ToString();
            }
        }
        await settings.SetAsync(Setting, chosen, cancellationToken);
    }
}
