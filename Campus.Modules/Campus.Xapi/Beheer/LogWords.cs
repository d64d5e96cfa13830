using Campus.Platform;
using Campus.Xapi.Forwarding;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Beheer;

/// <summary>What happened to keys and destinations of the record store, in words for the log.</summary>
internal sealed class LogWords(CampusDb db) : IAuditWords
{
    private const string Category = "LearningRecordStore";

    public IReadOnlyDictionary<string, string> Categories { get; } = new Dictionary<string, string> { [Category] = "Leerdata" };

    public async ValueTask<IReadOnlyDictionary<string, AuditWords>> DescribeAsync(
        IReadOnlyList<AuditRecord> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(entry => entry.CorrelationId).Distinct().ToList();
        var targets = await db.Set<ForwardingTargetRow>().Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync(cancellationToken);
        Dictionary<string, AuditWords> words = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Describe(entry, targets.Contains(entry.CorrelationId)) is { } described)
            {
                words.Add(entry.EventId, described);
            }
        }
        return words;
    }

    private static AuditWords? Describe(AuditRecord entry, bool hasTarget)
    {
        var key = $"de sleutel ‘{entry.Text("Name") ?? entry.CorrelationId}’";
        var keyLink = $"/beheer/xapi/sleutels/{Uri.EscapeDataString(entry.CorrelationId)}";
        var target = $"de bestemming ‘{entry.Text("Name") ?? entry.CorrelationId}’";
        var targetLink = hasTarget ? $"/beheer/xapi/doorsturen/{Uri.EscapeDataString(entry.CorrelationId)}" : null;
        return entry.Name switch
        {
            "CredentialAdded" => new("maakte", key, "", keyLink),
            "CredentialChanged" => new("wijzigde", key, "", keyLink),
            "CredentialRevoked" => new("trok in:", key, "", keyLink),
            "TargetAdded" => new("voegde toe:", target, "", targetLink),
            "TargetChanged" => new("wijzigde", target, "", targetLink),
            "TargetRemoved" => new("verwijderde", target),
            "StatementsExported" => new("downloadde", "leerdata", $" als {entry.CorrelationId}", "/beheer/xapi/uitspraken"),
            _ => null,
        };
    }
}
