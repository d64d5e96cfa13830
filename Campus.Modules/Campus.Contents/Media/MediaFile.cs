using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Media;

/// <summary>A file in the media library; its bytes are in the file store under <c>media/</c>.</summary>
internal sealed class MediaFile
{
    public required string Path { get; init; }
    public long Length { get; set; }

    /// <summary>SHA-256 of the bytes in hexadecimal: tells whether a file changed, here and in browsers.</summary>
    public required string Hash { get; set; }

    public DateTime ModifiedUtc { get; set; }

    public static string StorePath(string path) => "media/" + path;

    public static void Configure(ModelBuilder model) => model.Entity<MediaFile>(media =>
    {
        media.ToTable("MediaFiles");
        media.HasKey(file => file.Path);
        media.Property(file => file.Path).HasMaxLength(400);
        media.Property(file => file.Hash).HasMaxLength(64);
    });
}
