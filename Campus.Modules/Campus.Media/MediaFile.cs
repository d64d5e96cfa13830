using Microsoft.EntityFrameworkCore;

namespace Campus.Media;

/// <summary>
/// A file in the media library. <see cref="Path"/> is its address and may change; <see cref="StorePath"/> is where its
/// bytes are and never holds other bytes, so a reader never meets half a replacement.
/// </summary>
internal sealed class MediaFile
{
    /// <summary>The folder that the bytes of new files go to, by an id of their own.</summary>
    private const string LibraryFolder = "library/";

    public required string Path { get; init; }

    /// <summary>The folder it stands in; empty for the top.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Where the bytes are; null for a file that was stored under its own path.</summary>
    public string? Store { get; set; }

    public long Length { get; set; }

    /// <summary>SHA-256 of the bytes in hexadecimal: tells whether a file changed, here and in browsers.</summary>
    public required string Hash { get; set; }

    public DateTime ModifiedUtc { get; set; }

    /// <summary>What it is; null until its bytes were looked at.</summary>
    public MediaKind? Kind { get; set; }

    public int? Width { get; set; }
    public int? Height { get; set; }

    /// <summary>Pages of a document, frames of a moving image.</summary>
    public int? Pages { get; set; }

    /// <summary>What somebody who cannot see it hears; null when nobody wrote it yet.</summary>
    public string? AltText { get; set; }

    /// <summary>Said on purpose: the image tells nothing, and needs no alternative text.</summary>
    public bool Decorative { get; set; }

    /// <summary>The point that must stay in view, as fractions; null means the middle.</summary>
    public double? FocalX { get; set; }

    public double? FocalY { get; set; }

    /// <summary>The file with the captions of a video.</summary>
    public string? Captions { get; set; }

    /// <summary>Who put it here.</summary>
    public string? Author { get; set; }

    /// <summary>Name and alternative text in lower case: databases do not agree on the case of letters.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>Where it stood before it went to the trash; null when it is not there.</summary>
    public string? TrashedFrom { get; set; }

    public DateTime? TrashedUtc { get; set; }

    public string StorePath => Store ?? "media/" + Path;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool LacksAltText => Kind == MediaKind.Image && !Decorative && string.IsNullOrWhiteSpace(AltText);

    public static string NewStore(string path) => $"{LibraryFolder}{Platform.IdGenerator.NewId()}{System.IO.Path.GetExtension(path).ToLowerInvariant()}";

    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    public void Describe()
    {
        var text = $"{TrashedFrom ?? Path} {AltText}".ToLowerInvariant();
        SearchText = text.Length <= 1000 ? text : text[..1000];
    }

    public static void Configure(ModelBuilder model) => model.Entity<MediaFile>(media =>
    {
        media.ToTable("MediaFiles");
        media.HasKey(file => file.Path);
        media.Property(file => file.Path).HasMaxLength(400);
        media.Property(file => file.Folder).HasMaxLength(400);
        media.Property(file => file.Store).HasMaxLength(450);
        media.Property(file => file.Hash).HasMaxLength(64);
        media.Property(file => file.Kind).HasConversion<string>().HasMaxLength(20);
        media.Property(file => file.AltText).HasMaxLength(1000);
        media.Property(file => file.Captions).HasMaxLength(400);
        media.Property(file => file.Author).HasMaxLength(255);
        media.Property(file => file.SearchText).HasMaxLength(1000);
        media.Property(file => file.TrashedFrom).HasMaxLength(400);
        media.HasIndex(file => file.Folder);
        media.HasIndex(file => file.Hash);
        media.HasIndex(file => file.TrashedUtc);
        media.Ignore(file => file.StorePath).Ignore(file => file.Name).Ignore(file => file.LacksAltText);
    });
}
