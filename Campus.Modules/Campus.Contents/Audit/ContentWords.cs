using Campus.Contents.Items;
using Campus.Contents.Settings;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Audit;

/// <summary>
/// What happened to content and settings, in words. What is recorded tomorrow is said plainly by the log itself.
/// </summary>
internal sealed class ContentWords(
    CampusDb db, IContentDefinitionManager definitions, IEnumerable<SettingName> names) : IAuditWords
{
    private static readonly Dictionary<string, string> Content = new(StringComparer.Ordinal)
    {
        ["Created"] = "maakte", ["Saved"] = "bewaarde", ["Published"] = "publiceerde", ["Unpublished"] = "haalde van de site:",
        ["Removed"] = "verwijderde", ["Restored"] = "haalde terug:", ["Cloned"] = "maakte een kopie:",
        ["VersionRestored"] = "zette een oude versie terug van", ["ChangesDropped"] = "gooide niet bewaarde wijzigingen weg in",
        ["ReviewAsked"] = "vroeg een oordeel over", ["ReviewApproved"] = "keurde goed:", ["ReviewReturned"] = "gaf terug om te verbeteren:",
        ["ReviewRemark"] = "schreef een opmerking bij", ["ReviewLinkCreated"] = "maakte een link om mee te lezen met",
        ["ReviewLinkRevoked"] = "trok een link om mee te lezen in van", ["PublishPlanned"] = "plande het publiceren van",
        ["PublishPlanCancelled"] = "plande het publiceren af van", ["PublishPlanFailed"] = "kon niet publiceren zoals gepland:",
        ["ArchivePlanned"] = "plande het archiveren van", ["ArchivePlanCancelled"] = "plande het archiveren af van",
        ["GateOverridden"] = "publiceerde ondanks fouten:",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["TypeCreated"] = "maakte het contenttype", ["TypeChanged"] = "wijzigde het contenttype", ["TypeRemoved"] = "verwijderde het contenttype",
        ["FieldAdded"] = "voegde een veld toe aan", ["FieldChanged"] = "wijzigde een veld van", ["FieldMoved"] = "verplaatste een veld van",
        ["FieldRemoved"] = "verwijderde een veld van", ["PartAttached"] = "voegde een onderdeel toe aan", ["PartChanged"] = "wijzigde een onderdeel van",
        ["PartMoved"] = "verplaatste een onderdeel van", ["PartRemoved"] = "verwijderde een onderdeel van",
    };

    private readonly Dictionary<string, string> settings =
        names.ToDictionary(name => name.Key, name => name.Words, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Categories { get; } =
        new Dictionary<string, string>
        {
            ["Content"] = "Inhoud en publiceren", ["ContentTypes"] = "Contenttypes",
            ["Recipes"] = "Recepten en exports", ["Settings"] = "Instellingen",
        };

    public async ValueTask<IReadOnlyDictionary<string, AuditWords>> DescribeAsync(
        IReadOnlyList<AuditRecord> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Where(entry => entry.Category == "Content").Select(entry => entry.CorrelationId).Distinct().ToList();
        var titles = await db.Set<ContentItemVersion>()
            .Where(row => row.Latest && ids.Contains(row.ContentItemId))
            .Select(row => new { row.ContentItemId, row.DisplayText })
            .ToDictionaryAsync(row => row.ContentItemId, row => row.DisplayText, cancellationToken);
        var types = (await definitions.ListTypeDefinitionsAsync(cancellationToken)).ToDictionary(type => type.Name, type => type.DisplayName);
        Dictionary<string, AuditWords> words = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Describe(entry, titles, types) is { } described)
            {
                words.Add(entry.EventId, described);
            }
        }
        return words;
    }

    private AuditWords? Describe(AuditRecord entry, Dictionary<string, string?> titles, Dictionary<string, string> types) => entry.Category switch
    {
        "Content" when Content.TryGetValue(entry.Name, out var did) => Item(entry, did, titles, types),
        "ContentTypes" when Types.TryGetValue(entry.Name, out var did) => Type(entry.CorrelationId, did, types),
        "Recipes" when entry.Name == "Imported" => new("las in:", $"‘{entry.Text("FileName")}’", "", "/beheer/recepten"),
        "Recipes" when entry.Name == "Exported" => new("exporteerde", entry.CorrelationId == "all" ? "alles" : "een keuze", "", "/beheer/recepten/export"),
        "Settings" when entry.Name == "GateChanged" => new("wijzigde", "de controle voor het publiceren", "", $"{EditorLinks.Settings}/poort"),
        "Settings" when entry.Name == "Changed" =>
            new("wijzigde", settings.GetValueOrDefault(entry.CorrelationId, $"de instelling {entry.CorrelationId}"), "", EditorLinks.Settings),
        _ => null,
    };

    // A part of its own has the name of its type and no page of its own.
    private static AuditWords Type(string name, string did, Dictionary<string, string> types) =>
        new(did, $"‘{types.GetValueOrDefault(name, name)}’", "", types.ContainsKey(name) ? $"/beheer/types/{Uri.EscapeDataString(name)}" : null);

    private static AuditWords Item(AuditRecord entry, string did, Dictionary<string, string?> titles, Dictionary<string, string> types)
    {
        var isThere = titles.TryGetValue(entry.CorrelationId, out var title);
        var address = isThere ? $"/beheer/inhoud/{Uri.EscapeDataString(entry.CorrelationId)}" : null;
        var version = entry.Data?["VersionNumber"]?.ToString();
        var type = entry.Text("ContentType") ?? "";
        var after = version is null ? "" : $" ({types.GetValueOrDefault(type, type)}, versie {version})";
        if (entry.Text("Reason") is { Length: > 0 } reason)
        {
            after += $". Reden: {reason}";
        }
        return new AuditWords(
            did,
            $"‘{(isThere ? ItemTitle.Of(entry.Text("DisplayText") ?? title) : entry.Text("DisplayText") ?? entry.CorrelationId)}’",
            after,
            address,
            isThere && entry.Name is ("Saved" or "Published" or "VersionRestored") ? $"{address}/versies" : null);
    }
}
