using System.Text.Json.Nodes;

namespace Campus.Contents;

/// <summary>How visitors see a part that is more than its fields.</summary>
/// <param name="PartName">The kind of part, for example <c>BagPart</c>.</param>
/// <param name="View">The full path of a partial view; its model is a <see cref="ShownPart"/>.</param>
public sealed record PartDisplay(string PartName, string View);

/// <summary>An item on a page.</summary>
/// <param name="Item">The item: published, or as an editor previews it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Level">The level of its heading; what is in it comes below that.</param>
public sealed record ShownItem(ContentItem Item, ContentTypeDefinition Type, int Level = 1);

/// <summary>A part on a page.</summary>
/// <param name="Owner">The item it is a part of.</param>
/// <param name="Definition">How it is attached to the type.</param>
public sealed record ShownPart(ShownItem Owner, ContentTypePartDefinition Definition)
{
    /// <summary>The part's data.</summary>
    public JsonObject Content => Owner.Item.Content[Definition.Name] as JsonObject ?? [];

    /// <summary>The level for headings in the part.</summary>
    public int Level => Math.Min(Owner.Level + 1, 6);
}

/// <summary>A field on a page.</summary>
/// <param name="Part">The part it stands in.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Content">Its data.</param>
public sealed record ShownField(ShownPart Part, ContentPartFieldDefinition Definition, JsonObject Content)
{
    /// <summary>What it is called.</summary>
    public string Label => Definition.Options.DisplayName is { Length: > 0 } label ? label : Definition.Name;

    /// <summary>The data as a record, for example <see cref="TextField"/>.</summary>
    public TField As<TField>()
        where TField : class => Items.PartBinding.Read<TField>(Content);
}
