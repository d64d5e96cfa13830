using System.Text.Json.Nodes;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Items;

/// <summary>
/// One version of an item. <see cref="Json"/> is the truth, except for the two flags, which move from version to
/// version; the other columns are there to search by.
/// </summary>
internal sealed class ContentItemVersion
{
    public required string ContentItemVersionId { get; init; }
    public required string ContentItemId { get; init; }
    public required string ContentType { get; set; }
    public string? DisplayText { get; set; }
    public bool Latest { get; set; }
    public bool Published { get; set; }
    public DateTime? ModifiedUtc { get; set; }
    public DateTime? PublishedUtc { get; set; }
    public DateTime? CreatedUtc { get; set; }
    public string? Owner { get; set; }
    public string? Author { get; set; }

    /// <summary>What it is called, in the form in which it is searched.</summary>
    public string? SearchText { get; set; }

    /// <summary>The ids of the terms it has, each between spaces.</summary>
    public string? Terms { get; set; }

    /// <summary>1 for the first version of an item, and so on.</summary>
    public int Number { get; init; }

    /// <summary>Once published, a version never changes again, whatever its flags become.</summary>
    public bool Frozen { get; set; }

    public required string Json { get; set; }

    public static ContentItemVersion From(ContentItem item, int number)
    {
        var version = new ContentItemVersion
        {
            ContentItemVersionId = item.ContentItemVersionId!,
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            Number = number,
            Json = "",
        };
        version.Take(item);
        return version;
    }

    public void Take(ContentItem item)
    {
        ContentType = item.ContentType;
        DisplayText = Short(item.DisplayText);
        Latest = item.Latest;
        Published = item.Published;
        ModifiedUtc = item.ModifiedUtc;
        PublishedUtc = item.PublishedUtc;
        CreatedUtc = item.CreatedUtc;
        Owner = Short(item.Owner);
        Author = Short(item.Author);
        SearchText = DisplayText is null ? null : SearchName.Of(DisplayText);
        Terms = TermsOf(item);
        Frozen = Frozen || item.Published;
        Json = ContentItemJson.Serialize(item);
    }

    public ContentItem Read()
    {
        var item = ContentItemJson.Read((JsonObject)JsonNode.Parse(Json, null, ContentItemJson.Reading)!);
        item.Latest = Latest;
        item.Published = Published;
        return item;
    }

    public static void Configure(ModelBuilder model) => model.Entity<ContentItemVersion>(version =>
    {
        version.ToTable("ContentItemVersions");
        version.HasKey(row => row.ContentItemVersionId);
        version.Property(row => row.ContentItemVersionId).HasMaxLength(26);
        version.Property(row => row.ContentItemId).HasMaxLength(26);
        version.Property(row => row.ContentType).HasMaxLength(255);
        version.Property(row => row.DisplayText).HasMaxLength(255);
        version.Property(row => row.Owner).HasMaxLength(255);
        version.Property(row => row.Author).HasMaxLength(255);
        version.Property(row => row.SearchText).HasMaxLength(255);
        version.HasIndex(row => new { row.ContentItemId, row.Number }).IsUnique();
        // One item has at most one published and one newest version, also when two editors press at once.
        version.HasIndex(row => row.ContentItemId, "IX_ContentItemVersions_Published").IsUnique().HasFilter("\"Published\"");
        version.HasIndex(row => row.ContentItemId, "IX_ContentItemVersions_Latest").IsUnique().HasFilter("\"Latest\"");
        version.HasIndex(row => new { row.ContentType, row.Published, row.ContentItemId });
        version.HasIndex(row => new { row.ContentType, row.Latest, row.ModifiedUtc });
        version.HasIndex(row => new { row.Latest, row.ModifiedUtc });
    });

    private static string? TermsOf(ContentItem item)
    {
        var ids = item.Content.Select(part => part.Value).OfType<JsonObject>()
            .SelectMany(part => part.Select(field => field.Value).OfType<JsonObject>())
            .SelectMany(field => FieldInput.ShownList(field["TermContentItemIds"])).Distinct(StringComparer.Ordinal).ToList();
        return ids.Count == 0 ? null : $" {string.Join(' ', ids)} ";
    }

    // The column is for searching and PostgreSQL holds no NUL; the whole text stands in the JSON.
    private static string? Short(string? text)
    {
        if (text is null)
        {
            return null;
        }
        return JsonTexts.Start(text.Replace('\0', ' '), 255);
    }
}
