using Campus.Platform;

namespace Campus.Xapi.Beheer;

/// <summary>What happened to keys and destinations of the record store, in words for the log.</summary>
internal sealed class LogWords : IAuditWords
{
    private const string Category = "LearningRecordStore";

    public IReadOnlyDictionary<string, string> Categories { get; } = new Dictionary<string, string> { [Category] = "Leerdata" };

    public ValueTask<IReadOnlyDictionary<string, AuditWords>> DescribeAsync(
        IReadOnlyList<AuditRecord> entries, CancellationToken cancellationToken)
    {
        Dictionary<string, AuditWords> words = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Describe(entry) is { } described)
            {
                words.Add(entry.EventId, described);
            }
        }
        return ValueTask.FromResult<IReadOnlyDictionary<string, AuditWords>>(words);
    }

    private static AuditWords? Describe(AuditRecord entry)
    {
        var key = $"de sleutel ‘{entry.Text("Name") ?? entry.CorrelationId}’";
        var keyLink = $"/beheer/xapi/sleutels/{Uri.EscapeDataString(entry.CorrelationId)}";
        var target = $"de bestemming ‘{entry.Text("Name") ?? entry.CorrelationId}’";
        var targetLink = $"/beheer/xapi/doorsturen/{Uri.EscapeDataString(entry.CorrelationId)}";
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
