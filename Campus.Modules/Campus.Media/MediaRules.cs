using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Media;

/// <summary>How large files may be, and how long the trash keeps them: the site setting <c>MediaLimits</c>.</summary>
/// <param name="ImageMegabytes">Largest image.</param>
/// <param name="VideoMegabytes">Largest video.</param>
/// <param name="AudioMegabytes">Largest sound.</param>
/// <param name="DocumentMegabytes">Largest PDF or office document.</param>
/// <param name="TextMegabytes">Largest text or captions file.</param>
/// <param name="Megapixels">Most pixels of an image, all frames of a moving one together.</param>
/// <param name="TrashDays">After how many days what is in the trash goes for good.</param>
internal sealed record MediaRules(
    int ImageMegabytes = 25,
    int VideoMegabytes = 500,
    int AudioMegabytes = 100,
    int DocumentMegabytes = 50,
    int TextMegabytes = 5,
    int Megapixels = 60,
    int TrashDays = 30)
{
    public const string Setting = "MediaLimits";

    public static async ValueTask<MediaRules> ReadAsync(ISiteSettings settings, CancellationToken cancellationToken)
    {
        var set = await settings.GetAsync(Setting, cancellationToken) as JsonObject;
        var standard = new MediaRules();
        return new MediaRules(
            Number(set, nameof(ImageMegabytes), standard.ImageMegabytes),
            Number(set, nameof(VideoMegabytes), standard.VideoMegabytes),
            Number(set, nameof(AudioMegabytes), standard.AudioMegabytes),
            Number(set, nameof(DocumentMegabytes), standard.DocumentMegabytes),
            Number(set, nameof(TextMegabytes), standard.TextMegabytes),
            Number(set, nameof(Megapixels), standard.Megapixels),
            Number(set, nameof(TrashDays), standard.TrashDays));
    }

    public int Megabytes(MediaKind kind) => kind switch
    {
        MediaKind.Image => ImageMegabytes,
        MediaKind.Video => VideoMegabytes,
        MediaKind.Audio => AudioMegabytes,
        MediaKind.Document => DocumentMegabytes,
        _ => TextMegabytes,
    };

    public long Bytes(MediaKind kind) => Megabytes(kind) * 1_000_000L;

    public long Pixels => Megapixels * 1_000_000L;

    /// <summary>The largest file of any kind.</summary>
    public long Largest => Enum.GetValues<MediaKind>().Max(Bytes);

    private static int Number(JsonObject? set, string name, int standard) =>
        int.TryParse(set?[name]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : standard;
}
