using Campus.Platform;

namespace Campus.Accounts.Beheer.Audit;

/// <summary>
/// What an entry says when no module has words for it: an act of tomorrow, or of a module that is gone. Orchard's names
/// for acts are few, and most things say what they are called.
/// </summary>
internal static class PlainWords
{
    private static readonly string[] Names = ["DisplayText", "Title", "Name", "Path", "Key"];

    private static readonly Dictionary<string, string> Acts = new(StringComparer.Ordinal)
    {
        ["Created"] = "maakte", ["Added"] = "voegde toe:", ["Changed"] = "wijzigde", ["Updated"] = "wijzigde", ["Saved"] = "bewaarde",
        ["Removed"] = "verwijderde", ["Deleted"] = "verwijderde", ["Published"] = "publiceerde", ["Unpublished"] = "trok in:",
        ["Restored"] = "zette terug:", ["Uploaded"] = "uploadde", ["Renamed"] = "hernoemde", ["Moved"] = "verplaatste",
        ["Replaced"] = "verving", ["Imported"] = "las in:", ["Exported"] = "exporteerde", ["Requested"] = "vroeg een oordeel over",
        ["Approved"] = "keurde goed:", ["Rejected"] = "keurde af:", ["Scheduled"] = "plande", ["Trashed"] = "gooide weg:",
        ["Overridden"] = "publiceerde ondanks meldingen", ["Cloned"] = "kopieerde", ["Archived"] = "archiveerde",
    };

    public static AuditWords Of(AuditRecord entry)
    {
        var name = Names.Select(entry.Text).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? entry.CorrelationId;
        return Acts.TryGetValue(entry.Name, out var did)
            ? new AuditWords(did, $"‘{name}’", $" ({entry.Category})")
            : new AuditWords($"deed {entry.Name} met", $"‘{name}’", $" ({entry.Category})");
    }
}
