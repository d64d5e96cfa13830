using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Definitions;

namespace Campus.Editorial.Types;

/// <summary>Changes records of types and parts in place; keys that nobody asked about stay.</summary>
internal static class TypeRecords
{
    public static JsonObject NewType(string name, string displayName) => new()
    {
        ["Name"] = name,
        ["DisplayName"] = displayName,
        ["Settings"] = new JsonObject
        {
            ["ContentTypeSettings"] = new JsonObject { ["Creatable"] = true, ["Listable"] = true, ["Draftable"] = true, ["Versionable"] = true, ["Securable"] = true },
        },
        [DefinitionRecords.TypeParts] = new JsonArray(NewAttached("TitlePart", "TitlePart", 0), NewAttached("AutoroutePart", "AutoroutePart", 1)),
    };

    public static JsonObject NewPart(string name) => new() { ["Name"] = name, ["Settings"] = new JsonObject(), [DefinitionRecords.PartFields] = new JsonArray() };

    public static JsonObject NewAttached(string partName, string name, int position) => new()
    {
        ["PartName"] = partName,
        ["Name"] = name,
        ["Settings"] = new JsonObject { ["ContentTypePartSettings"] = new JsonObject { ["Position"] = Number(position) } },
    };

    public static JsonObject NewField(string kind, string name, string label, int position) => new()
    {
        ["FieldName"] = kind,
        ["Name"] = name,
        ["Settings"] = new JsonObject { ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = label, ["Position"] = Number(position) } },
    };

    /// <summary>The records of a list, as they come on screen.</summary>
    public static List<JsonObject> InOrder(JsonObject owner, string list, string section) =>
        [.. Array(owner, list).OfType<JsonObject>().OrderBy(record => DefinitionSet.Position(Place(record, section)))];

    public static JsonObject? Find(JsonObject owner, string list, string name) =>
        Array(owner, list).OfType<JsonObject>().FirstOrDefault(record => DefinitionRecords.PartKey(record).Equals(name, StringComparison.OrdinalIgnoreCase));

    public static JsonArray Array(JsonObject owner, string list)
    {
        if (owner[list] is not JsonArray array)
        {
            owner[list] = array = [];
        }
        return array;
    }

    public static JsonObject Settings(JsonObject record)
    {
        if (record["Settings"] is not JsonObject settings)
        {
            record["Settings"] = settings = [];
        }
        return settings;
    }

    /// <summary>Moves a record a place up or down, and numbers all of them anew; tabs and groups stay.</summary>
    public static bool Move(JsonObject owner, string list, string section, string name, int by)
    {
        var records = InOrder(owner, list, section);
        var at = records.FindIndex(record => DefinitionRecords.PartKey(record).Equals(name, StringComparison.OrdinalIgnoreCase));
        if (at < 0 || at + by < 0 || at + by >= records.Count)
        {
            return false;
        }
        (records[at], records[at + by]) = (records[at + by], records[at]);
        foreach (var (index, record) in records.Index())
        {
            var place = Place(record, section) ?? "";
            var rest = place.IndexOfAny(DefinitionSet.PlaceMarks);
            Section(record, section)["Position"] = Number(index) + (rest < 0 ? "" : place[rest..]);
        }
        return true;
    }

    /// <summary>Puts a record in a tab and a group of the form: <c>3#Meer%Datum</c>.</summary>
    public static void SetPlace(JsonObject record, string section, string tab, string group)
    {
        var place = Place(record, section) ?? "0";
        var end = place.IndexOfAny(DefinitionSet.PlaceMarks);
        var changed = (end < 0 ? place : place[..end]) + (tab.Length > 0 ? "#" + Clean(tab) : "") + (group.Length > 0 ? "%" + Clean(group) : "");
        if (changed != place)
        {
            Section(record, section)["Position"] = changed;
        }
    }

    private static JsonObject Section(JsonObject record, string section)
    {
        var settings = Settings(record);
        if (settings[section] is not JsonObject found)
        {
            settings[section] = found = [];
        }
        return found;
    }

    public static double Position(JsonObject record, string section) => DefinitionSet.Position(Place(record, section));

    private static string? Place(JsonObject record, string section) => ((record["Settings"] as JsonObject)?[section] as JsonObject)?["Position"]?.ToString();

    private static string Clean(string name) => new([.. name.Trim().Where(letter => !DefinitionSet.PlaceMarks.Contains(letter))]);

    private static string Number(int position) => position.ToString(CultureInfo.InvariantCulture);
}
