using Campus.Platform;

namespace Campus.Courses.Beheer.Revision;

/// <summary>What happened to those who take a course, in words.</summary>
internal sealed class RevisionWords : IAuditWords
{
    private const string Category = "Courses";

    public IReadOnlyDictionary<string, string> Categories { get; } = new Dictionary<string, string> { [Category] = "Cursussen" };

    public ValueTask<IReadOnlyDictionary<string, AuditWords>> DescribeAsync(
        IReadOnlyList<AuditRecord> entries, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<string, AuditWords>>(
            entries.Where(entry => entry is { Category: Category, Name: "Moved" }).ToDictionary(entry => entry.EventId, entry => new AuditWords(
                "zette deelnemers over naar", "de nieuwe versie van een cursus", "", $"/beheer/inhoud/{Uri.EscapeDataString(entry.CorrelationId)}")));
}
