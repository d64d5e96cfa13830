using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.References;

/// <summary>A published item that points at another: the list it is in, a term it has, an item it names.</summary>
internal sealed class ContentReference
{
    /// <summary>Stands in a list; the target is the list.</summary>
    public const string List = "list";

    /// <summary>Has a term; the target is the term.</summary>
    public const string Term = "term";

    /// <summary>Names another item in a field; the target is that item.</summary>
    public const string Item = "item";

    /// <summary>Is a translation; the target is the set of translations.</summary>
    public const string Set = "set";

    public required string ContentItemId { get; init; }
    public required string Kind { get; init; }
    public required string Target { get; init; }

    /// <summary>The place in the list, for lists that an editor ordered.</summary>
    public int Position { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<ContentReference>(reference =>
    {
        reference.ToTable("ContentReferences");
        reference.HasKey(row => new { row.ContentItemId, row.Kind, row.Target });
        reference.Property(row => row.ContentItemId).HasMaxLength(26);
        reference.Property(row => row.Kind).HasMaxLength(10);
        reference.Property(row => row.Target).HasMaxLength(26);
        reference.HasIndex(row => new { row.Kind, row.Target });
    });
}
