using System.Text.Json.Nodes;

namespace Campus.Contents;

/// <summary>
/// A content item in Orchard Core's shape: eleven known properties and, in <see cref="Content"/>, everything else
/// in the order and the words it came with. The same JSON is used in store, export, API and nested items.
/// </summary>
public sealed class ContentItem
{
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
}
