using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Editorial.Editor.Tree;

/// <summary>An item in the tree that an item and the items inside it make.</summary>
internal sealed class Node(string key, string type, ContentTypeDefinition? definition, JsonObject json, NestedList? place)
{
    /// <summary>Its id; the path to it when it has none of its own.</summary>
    public string Key { get; } = key;

    public string Type { get; } = type;

    /// <summary>Its type; null when the campus does not know it.</summary>
    public ContentTypeDefinition? Definition { get; } = definition;

    /// <summary>Its parts; of an item inside another the whole item.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>The list it stands in; null for the root.</summary>
    public NestedList? Place { get; } = place;

    public List<NestedList> Lists { get; } = [];

    public string TypeName => Definition?.DisplayName ?? Type;

    /// <summary>
    /// Whether it is changed inside the form of the item around it. What has a title or items of its own has a page.
    /// </summary>
    public bool IsInline => Place is not null && Lists.Count == 0 && !HasTitle;

    public IEnumerable<Node> Children => Lists.SelectMany(list => list.Nodes);

    public IEnumerable<Node> SelfAndBelow => Children.SelectMany(child => child.SelfAndBelow).Prepend(this);

    /// <summary>From the root down to this one.</summary>
    public IEnumerable<Node> Path => Place is null ? [this] : Place.Owner.Path.Append(this);

    /// <summary>What it is called, or the first words of what it says.</summary>
    public string Title => NodeTitle.Of(Json, Definition, TypeName);

    /// <summary>Whether it can have a title and nobody gave it one.</summary>
    public bool IsUntitled => HasTitle && string.IsNullOrWhiteSpace(FieldInput.Shown((Json[nameof(TitlePart)] as JsonObject)?[nameof(TitlePart.Title)]));

    private bool HasTitle => Definition?.Parts.Any(part => part.PartName == nameof(TitlePart)) == true;
}

/// <summary>A list of items inside an item: a bag, a flow, the terms of a taxonomy, the entries of a menu.</summary>
/// <param name="Owner">The item that has the list.</param>
/// <param name="Name">The name of its part as attached; of a term's own terms <c>Terms</c>.</param>
/// <param name="Part">The part; null when the type's definition does not have it.</param>
/// <param name="Types">The types that may be added.</param>
internal sealed record NestedList(Node Owner, string Name, ContentTypePartDefinition? Part, IReadOnlyList<ContentTypeDefinition> Types)
{
    public List<Node> Nodes { get; } = [];

    public string Address => $"{Owner.Key}/{Name}";

    public string Label => Part?.Options.DisplayName is { Length: > 0 } shown ? shown : Part is null || Part.Name == Part.PartName ? "Onderdelen" : Part.Name;

    public string? Hint => Part?.Options.Description is { Length: > 0 } text ? text : null;
}
