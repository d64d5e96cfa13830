using System.Collections.Frozen;
using Campus.Media.Formats;

namespace Campus.Media;

/// <summary>What a file is to whoever looks for one.</summary>
internal enum MediaKind
{
    Image,
    Video,
    Audio,
    Document,
    Text,
}

/// <summary>A kind of file by its extension.</summary>
/// <param name="ContentType">What browsers are told.</param>
/// <param name="Kind">What it is to people.</param>
/// <param name="Format">How its bytes are judged when it is uploaded; null for what is only served, and not taken.</param>
internal sealed record MediaType(string ContentType, MediaKind Kind, MediaFormat? Format = null);

/// <summary>The kinds of files that the library takes and serves. No kind that a browser runs as a page is among them.</summary>
internal static class MediaKinds
{
    private static readonly MediaType Jpeg = new("image/jpeg", MediaKind.Image, MediaFormat.Jpeg);
    private static readonly MediaType Plain = new("text/plain; charset=utf-8", MediaKind.Text, MediaFormat.Text);

    private static readonly FrozenDictionary<string, MediaType> Types = new Dictionary<string, MediaType>
    {
        [".jpg"] = Jpeg,
        [".jpeg"] = Jpeg,
        [".png"] = new("image/png", MediaKind.Image, MediaFormat.Png),
        [".gif"] = new("image/gif", MediaKind.Image, MediaFormat.Gif),
        [".webp"] = new("image/webp", MediaKind.Image, MediaFormat.WebP),
        [".avif"] = new("image/avif", MediaKind.Image),
        [".svg"] = new("image/svg+xml", MediaKind.Image),
        [".ico"] = new("image/x-icon", MediaKind.Image),
        [".pdf"] = new("application/pdf", MediaKind.Document, MediaFormat.Pdf),
        [".doc"] = new("application/msword", MediaKind.Document),
        [".docx"] = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaKind.Document, MediaFormat.Docx),
        [".xls"] = new("application/vnd.ms-excel", MediaKind.Document),
        [".xlsx"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaKind.Document, MediaFormat.Xlsx),
        [".ppt"] = new("application/vnd.ms-powerpoint", MediaKind.Document),
        [".pptx"] = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", MediaKind.Document, MediaFormat.Pptx),
        [".pps"] = new("application/vnd.ms-powerpoint", MediaKind.Document),
        [".ppsx"] = new("application/vnd.openxmlformats-officedocument.presentationml.slideshow", MediaKind.Document, MediaFormat.Pptx),
        [".odt"] = new("application/vnd.oasis.opendocument.text", MediaKind.Document, MediaFormat.Odt),
        [".ods"] = new("application/vnd.oasis.opendocument.spreadsheet", MediaKind.Document, MediaFormat.Ods),
        [".odp"] = new("application/vnd.oasis.opendocument.presentation", MediaKind.Document, MediaFormat.Odp),
        [".csv"] = new("text/csv; charset=utf-8", MediaKind.Text, MediaFormat.Text),
        [".txt"] = Plain,
        [".vtt"] = new("text/vtt; charset=utf-8", MediaKind.Text, MediaFormat.Vtt),
        [".srt"] = Plain with { Format = MediaFormat.Srt },
        [".mp3"] = new("audio/mpeg", MediaKind.Audio, MediaFormat.Mp3),
        [".m4a"] = new("audio/mp4", MediaKind.Audio, MediaFormat.Mp4),
        [".ogg"] = new("audio/ogg", MediaKind.Audio, MediaFormat.Ogg),
        [".wav"] = new("audio/wav", MediaKind.Audio, MediaFormat.Wav),
        [".mp4"] = new("video/mp4", MediaKind.Video, MediaFormat.Mp4),
        [".m4v"] = new("video/mp4", MediaKind.Video, MediaFormat.Mp4),
        [".webm"] = new("video/webm", MediaKind.Video, MediaFormat.WebM),
        [".ogv"] = new("video/ogg", MediaKind.Video),
        [".mov"] = new("video/quicktime", MediaKind.Video),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a file input may offer.</summary>
    public static string Accepted { get; } =
        string.Join(',', Types.Where(type => type.Value.Format is not null).Select(type => type.Key).Order(StringComparer.Ordinal));

    public static MediaType? Of(string path) => Types.GetValueOrDefault(Path.GetExtension(path));

    public static string? ContentType(string path) => Of(path)?.ContentType;

    public static IEnumerable<string> Extensions(MediaKind kind) => Types.Where(type => type.Value.Kind == kind).Select(type => type.Key);

    public static string Words(MediaKind? kind) => kind switch
    {
        MediaKind.Image => "Afbeelding",
        MediaKind.Video => "Video",
        MediaKind.Audio => "Geluid",
        MediaKind.Document => "Document",
        MediaKind.Text => "Tekst en ondertitels",
        _ => "Bestand",
    };

    public static string Icon(MediaKind? kind) => kind switch
    {
        MediaKind.Image => "photo",
        MediaKind.Video => "video",
        MediaKind.Audio => "headphones",
        MediaKind.Document => "file-text",
        _ => "file",
    };
}
