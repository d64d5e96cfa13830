using System.Globalization;
using System.Text.Json.Nodes;

namespace Campus.Contents.Definitions;

/// <summary>All definitions at one moment.</summary>
internal sealed class DefinitionSet
{
    private static readonly JsonObject NoSettings = [];
    internal static readonly char[] PlaceMarks = ['#', '%', '|', ';'];
    private readonly Dictionary<string, ContentPartDefinition> parts;
    private readonly Dictionary<string, ContentTypeDefinition> types;

    public DefinitionSet(IEnumerable<JsonObject> typeRecords, IEnumerable<JsonObject> partRecords, FieldKinds kinds)
    {
        Parts = [.. partRecords.Select(record => Part(record, kinds))];
        parts = Parts.ToDictionary(part => part.Name, StringComparer.OrdinalIgnoreCase);
        Types = [.. typeRecords.Select(Type)];
        types = Types.ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<ContentTypeDefinition> Types { get; }

    public IReadOnlyList<ContentPartDefinition> Parts { get; }

    public ContentTypeDefinition? FindType(string name) => types.GetValueOrDefault(name);

    public ContentPartDefinition? FindPart(string name) => parts.GetValueOrDefault(name);

    private ContentTypeDefinition Type(JsonObject record)
    {
        var name = Text(record, "Name");
        var attached = Records(record, DefinitionRecords.TypeParts).Select(part =>
        {
            var partName = Text(part, "PartName");
            return new ContentTypePartDefinition(
                Text(part, "Name") is { Length: > 0 } own ? own : partName,
                partName,
                Settings(part),
                FindPart(partName) ?? new ContentPartDefinition(partName, NoSettings, []));
        });
        return new(
            name,
            Text(record, "DisplayName") is { Length: > 0 } shown ? shown : name,
            Settings(record),
            [.. attached.OrderBy(part => Position(part.Options.Position))]);
    }

    private static ContentPartDefinition Part(JsonObject record, FieldKinds kinds) => new(
        Text(record, "Name"),
        Settings(record),
        [.. Records(record, DefinitionRecords.PartFields).Select(field => Field(field, kinds))
            .OrderBy(field => Position(field.Options.Position))]);

    private static ContentPartFieldDefinition Field(JsonObject record, FieldKinds kinds)
    {
        var kind = Text(record, "FieldName");
        return new(Text(record, "Name"), kind, Settings(record)) { Kind = kinds.Find(kind) };
    }

    // Positions are dotted numbers ("1", "1.5"), with a tab and a group behind them ("3#Meer%Datum"); without one a part
    // comes first, as in Orchard.
    internal static double Position(string? position)
    {
        var end = position?.IndexOfAny(PlaceMarks) ?? -1;
        var number = end < 0 ? position : position![..end];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var place) ? place : 0;
    }

    private static IEnumerable<JsonObject> Records(JsonObject record, string name) =>
        record[name] is JsonArray records ? records.OfType<JsonObject>() : [];

    private static JsonObject Settings(JsonObject record) => record["Settings"] as JsonObject ?? NoSettings;

    private static string Text(JsonObject record, string name) => DefinitionRecords.Text(record, name);
}
