using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Editorial.Editor.Tree;

/// <summary>An item with all the items inside it, each found by its key.</summary>
internal sealed class ItemTree
{
    private static readonly Dictionary<string, string> Arrays = new(StringComparer.Ordinal)
    {
        ["BagPart"] = "ContentItems",
        ["FlowPart"] = "Widgets",
        ["TaxonomyPart"] = "Terms",
        ["MenuItemsListPart"] = "MenuItems",
    };

    private const string OwnTerms = "Terms";
    private readonly Dictionary<string, Node> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentTypeDefinition> types;

    public ItemTree(ContentItem item, IEnumerable<ContentTypeDefinition> types)
    {
        Item = item;
        this.types = types.ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);
        Root = Read(item.ContentItemId, item.ContentType, item.Content, null);
    }

    public ContentItem Item { get; }

    public Node Root { get; }

    /// <summary>What the whole is called.</summary>
    public string Title => ItemTitle.Of(Item, Root.TypeName);

    public Node? Find(string key) => nodes.GetValueOrDefault(key);

    public NestedList? FindList(string address)
    {
        var slash = address.LastIndexOf('/');
        return slash < 0 ? null : Find(address[..slash])?.Lists.Find(list => list.Name == address[(slash + 1)..]);
    }

    /// <summary>What an item is called that does not stand in the tree now.</summary>
    public string TitleOf(JsonObject item)
    {
        var type = FindType(FieldInput.Shown(item[nameof(ContentItem.ContentType)]));
        return NodeTitle.Of(item, type, type?.DisplayName ?? "Onderdeel");
    }

    public ContentTypeDefinition? FindType(string name) => types.GetValueOrDefault(name);

    /// <summary>The array of a list, made when the item does not have it yet.</summary>
    public static JsonArray ArrayOf(NestedList list)
    {
        var json = list.Owner.Json;
        if (list.Part is null && json[list.Name] is not JsonObject)
        {
            return Ensure(json, list.Name);
        }
        if (json[list.Name] is not JsonObject part)
        {
            json[list.Name] = part = [];
        }
        var name = Arrays.Values.FirstOrDefault(part.ContainsKey) ?? Arrays[list.Part!.PartName];
        return Ensure(part, name);
    }

    private static JsonArray Ensure(JsonObject json, string name)
    {
        if (json[name] is not JsonArray array)
        {
            json[name] = array = [];
        }
        return array;
    }

    private Node Read(string key, string type, JsonObject json, NestedList? place)
    {
        var node = new Node(key, type, FindType(type), json, place);
        nodes[key] = node;
        foreach (var part in node.Definition?.Parts.Where(part => Arrays.ContainsKey(part.PartName)) ?? [])
        {
            Read(new NestedList(node, part.Name, part, Allowed(part, json)), (json[part.Name] as JsonObject)?[Arrays[part.PartName]] as JsonArray);
        }
        foreach (var (name, value) in json.ToList())
        {
            if (node.Lists.TrueForAll(list => list.Name != name) && (value as JsonArray ?? Nested(value)) is { } array && IsItems(array))
            {
                Read(new NestedList(node, name, null, []), array);
            }
        }
        // A term may have terms of its own, in an array that is there once it has.
        if (json["TermPart"] is JsonObject && place is not null && node.Lists.TrueForAll(list => list.Name != OwnTerms))
        {
            Read(new NestedList(node, OwnTerms, null, place.Types), json[OwnTerms] as JsonArray);
        }
        return node;
    }

    private static JsonArray? Nested(JsonNode? part) =>
        part is JsonObject json ? Arrays.Values.Select(name => json[name]).OfType<JsonArray>().FirstOrDefault() : null;

    private static bool IsItems(JsonArray array) =>
        array.Count > 0 && array.All(element => element is JsonObject item && item[nameof(ContentItem.ContentType)] is JsonValue);

    private void Read(NestedList list, JsonArray? array)
    {
        list.Owner.Lists.Add(list);
        foreach (var (item, index) in (array ?? []).Select((element, index) => (element as JsonObject, index)))
        {
            if (item?[nameof(ContentItem.ContentType)] is JsonValue type)
            {
                list.Nodes.Add(Read(Key(item, list, index), type.ToString(), item, list));
            }
        }
    }

    // Recipes of others have items without an id, and now and then the same id twice.
    private string Key(JsonObject item, NestedList list, int index) =>
        FieldInput.Shown(item[nameof(ContentItem.ContentItemId)]) is { Length: > 0 } id && !nodes.ContainsKey(id)
            ? id
            : $"{list.Owner.Key}~{list.Name}~{index}";

    private IReadOnlyList<ContentTypeDefinition> Allowed(ContentTypePartDefinition part, JsonObject json)
    {
        var settings = part.Settings[part.PartName + "Settings"] as JsonObject ?? [];
        var named = FieldInput.ShownList(settings["ContainedContentTypes"]);
        var stereotypes = FieldInput.ShownList(settings["ContainedStereotypes"]);
        return part.PartName switch
        {
            "TaxonomyPart" => OfNames([FieldInput.Shown(json[part.Name]?["TermContentType"])]),
            "MenuItemsListPart" => OfStereotypes(["MenuItem"]),
            "FlowPart" when named.Count == 0 => OfStereotypes(["Widget"]),
            _ => [.. OfNames(named), .. OfStereotypes(stereotypes)],
        };
    }

    private IReadOnlyList<ContentTypeDefinition> OfNames(IEnumerable<string> names) =>
        [.. names.Select(FindType).OfType<ContentTypeDefinition>()];

    private IReadOnlyList<ContentTypeDefinition> OfStereotypes(IReadOnlyList<string> stereotypes) => stereotypes.Count == 0
        ? []
        : [.. types.Values.Where(type => stereotypes.Contains(type.Options.Stereotype ?? "")).OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)];
}
