using Campus.Platform;

namespace Campus.Media.Audit;

/// <summary>What happened in the media library, in words.</summary>
internal sealed class MediaLog : IAuditWords
{
    private static readonly Dictionary<string, string> Did = new(StringComparer.Ordinal)
    {
        ["Uploaded"] = "uploadde", ["Replaced"] = "verving", ["Described"] = "beschreef", ["Moved"] = "verplaatste", ["Trashed"] = "gooide weg:",
        ["Restored"] = "haalde uit de prullenbak:", ["Removed"] = "verwijderde voorgoed:", ["FolderMade"] = "maakte de map",
        ["FolderMoved"] = "verplaatste de map", ["FolderRemoved"] = "verwijderde de map",
    };

    public IReadOnlyDictionary<string, string> Categories { get; } =
        new Dictionary<string, string> { ["Media"] = "Media" };

    public ValueTask<IReadOnlyDictionary<string, AuditWords>> DescribeAsync(
        IReadOnlyList<AuditRecord> entries, CancellationToken cancellationToken)
    {
        Dictionary<string, AuditWords> words = new(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => Did.ContainsKey(entry.Name)))
        {
            words.Add(entry.EventId, new(Did[entry.Name], $"‘{entry.Text("Path")}’", "", MediaUrl.Library));
        }
        return ValueTask.FromResult<IReadOnlyDictionary<string, AuditWords>>(words);
    }
}
