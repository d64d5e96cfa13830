using Campus.Platform;

namespace Campus.Mail.Beheer.FailedMessages;

/// <summary>What people did about work that failed, in words.</summary>
internal sealed class WorkWords : IAuditWords
{
    private const string Category = "Work";

    public IReadOnlyDictionary<string, string> Categories { get; } = new Dictionary<string, string> { [Category] = "Werk op de achtergrond" };

    public ValueTask<IReadOnlyDictionary<string, AuditWords>> DescribeAsync(
        IReadOnlyList<AuditRecord> entries, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, AuditWords>>(
            entries.Where(entry => entry.Category == Category).ToDictionary(entry => entry.EventId, entry => new AuditWords(
                entry.Name == "Dropped" ? "gooide werk weg dat niet lukte" : "liet werk dat niet lukte opnieuw proberen")));
}
