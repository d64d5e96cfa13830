using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;

namespace Campus.Media.Limits;

/// <summary>The form with how large files may be. Its own limits are what the server can take in and what pages can bear.</summary>
internal sealed class LimitsInput
{
    private const string Between = "Kies {1} tot {2}.";

    [Display(Name = "Afbeelding (MB)")]
    [Range(1, 100, ErrorMessage = Between)]
    public int ImageMegabytes { get; set; }

    [Display(Name = "Beeldpunten van een afbeelding (miljoen)")]
    [Range(1, 150, ErrorMessage = Between)]
    public int Megapixels { get; set; }

    [Display(Name = "Document (MB)")]
    [Range(1, 250, ErrorMessage = Between)]
    public int DocumentMegabytes { get; set; }

    [Display(Name = "Video (MB)")]
    [Range(1, 2000, ErrorMessage = Between)]
    public int VideoMegabytes { get; set; }

    [Display(Name = "Geluid (MB)")]
    [Range(1, 500, ErrorMessage = Between)]
    public int AudioMegabytes { get; set; }

    [Display(Name = "Tekst en ondertitels (MB)")]
    [Range(1, 25, ErrorMessage = Between)]
    public int TextMegabytes { get; set; }

    [Display(Name = "Bewaren (dagen)")]
    [Range(1, 365, ErrorMessage = Between)]
    public int TrashDays { get; set; }

    public static LimitsInput Of(MediaRules rules) => new()
    {
        ImageMegabytes = rules.ImageMegabytes,
        Megapixels = rules.Megapixels,
        DocumentMegabytes = rules.DocumentMegabytes,
        VideoMegabytes = rules.VideoMegabytes,
        AudioMegabytes = rules.AudioMegabytes,
        TextMegabytes = rules.TextMegabytes,
        TrashDays = rules.TrashDays,
    };

    public IReadOnlyDictionary<string, JsonNode?> Values() => new Dictionary<string, JsonNode?>
    {
        [nameof(MediaRules.ImageMegabytes)] = ImageMegabytes,
        [nameof(MediaRules.Megapixels)] = Megapixels,
        [nameof(MediaRules.DocumentMegabytes)] = DocumentMegabytes,
        [nameof(MediaRules.VideoMegabytes)] = VideoMegabytes,
        [nameof(MediaRules.AudioMegabytes)] = AudioMegabytes,
        [nameof(MediaRules.TextMegabytes)] = TextMegabytes,
        [nameof(MediaRules.TrashDays)] = TrashDays,
    };
}
