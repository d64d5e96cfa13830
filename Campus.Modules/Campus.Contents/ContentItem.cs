using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Campus.Contents.Items;

namespace Campus.Contents;

/// <summary>
/// A content item in Orchard Core's shape: eleven known properties and, in <see cref="Content"/>, everything else
/// in the order and the words it came with. The same JSON is used in store, export, API and nested items.
/// </summary>
/// <remarks>
/// Published items come from a cache that all requests share: treat them as read-only, and ask for
/// <see cref="VersionOptions.DraftRequired"/> to get one to change.
/// </remarks>
public sealed class ContentItem
{
    private ConcurrentDictionary<(Type Kind, string Name), object>? bound;

    /// <summary>The stable id, at most 26 characters.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>The id of this version; null for a nested item, which has no versions of its own.</summary>
    public string? ContentItemVersionId { get; set; }

    /// <summary>The technical name of the content type.</summary>
    public required string ContentType { get; set; }

    /// <summary>What lists show.</summary>
    public string? DisplayText { get; set; }

    /// <summary>Whether this is the newest version.</summary>
    public bool Latest { get; set; }

    /// <summary>Whether this is the version that visitors see.</summary>
    public bool Published { get; set; }

    /// <summary>When this version last changed.</summary>
    public DateTime? ModifiedUtc { get; set; }

    /// <summary>When this version was published.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>When the item was first made.</summary>
    public DateTime? CreatedUtc { get; set; }

    /// <summary>The id of the person who owns it.</summary>
    public string? Owner { get; set; }

    /// <summary>The name of the last editor.</summary>
    public string? Author { get; set; }

    /// <summary>Parts, fields and unknown data by their names, key order kept.</summary>
    public JsonObject Content { get; init; } = [];

    /// <summary>
    /// Reads a part as a record: from the key that the record's <see cref="ContentPartAttribute"/> or its own name
    /// gives; null when the item has no such part.
    /// </summary>
    public TPart? As<TPart>()
        where TPart : class => As<TPart>(PartBinding.NameOf(typeof(TPart)));

    /// <summary>Reads a part that is attached under a name of its own; null when the item has no such part.</summary>
    public TPart? As<TPart>(string name)
        where TPart : class
    {
        if (Content[name] is not JsonObject part)
        {
            return null;
        }
        return bound is null
            ? PartBinding.Read<TPart>(part)
            : (TPart)bound.GetOrAdd((typeof(TPart), name), _ => PartBinding.Read<TPart>(part));
    }

    /// <summary>Writes a part back. Keys of the part that the record does not know stay as they are.</summary>
    public void Apply<TPart>(TPart part)
        where TPart : class => Apply(PartBinding.NameOf(typeof(TPart)), part);

    /// <summary>Writes a part that is attached under a name of its own.</summary>
    public void Apply<TPart>(string name, TPart part)
        where TPart : class => PartBinding.Write(Content, name, part);

    /// <summary>
    /// The items inside a bag, flow, taxonomy or menu part, by the name the part is attached under, or in a root
    /// array (<c>Terms</c> of a term). To change them, change the list and hand it to <see cref="SetNested"/>.
    /// </summary>
    public IReadOnlyList<ContentItem> Nested(string name) => bound is null
        ? NestedItems.Read(Content, name)
        : (IReadOnlyList<ContentItem>)bound.GetOrAdd((typeof(ContentItem), name), _ => ReadOnly(NestedItems.Read(Content, name)));

    /// <summary>Replaces the items inside a bag, flow, taxonomy or menu part; other keys of the part stay.</summary>
    public void SetNested(string name, IReadOnlyList<ContentItem> items) => NestedItems.Write(Content, name, items);

    /// <summary>A copy to change freely.</summary>
    public ContentItem Clone() => Copy((JsonObject)Content.DeepClone());

    // Once nobody changes it any more, what was bound once need not be bound again.
    internal ContentItem AsReadOnly()
    {
        bound ??= new();
        return this;
    }

    internal ContentItem Share(bool latest, bool published)
    {
        var shared = Copy(Content);
        shared.bound = bound;
        shared.Latest = latest;
        shared.Published = published;
        return shared;
    }

    private static IReadOnlyList<ContentItem> ReadOnly(IReadOnlyList<ContentItem> items)
    {
        foreach (var item in items)
        {
            item.AsReadOnly();
        }
        return items;
    }

    private ContentItem Copy(JsonObject content) => new()
    {
        ContentItemId = ContentItemId,
        ContentItemVersionId = ContentItemVersionId,
        ContentType = ContentType,
        DisplayText = DisplayText,
        Latest = Latest,
        Published = Published,
        ModifiedUtc = ModifiedUtc,
        PublishedUtc = PublishedUtc,
        CreatedUtc = CreatedUtc,
        Owner = Owner,
        Author = Author,
        Content = content,
    };
}
