using System.Text.Json;
using Campus.Media.Intake;
using Campus.Platform;

namespace Campus.Media;

/// <summary>What the next page tells of what just happened, and how sizes read.</summary>
internal static class MediaMessages
{
    public const string Key = "media";
    public const string Uploaded = "media-uploaded";
    public const string Replaced = "Het bestand is vervangen. Overal waar het staat, is nu het nieuwe te zien.";

    /// <summary>Before the sentence when something was refused.</summary>
    public const string Problem = "!";

    // It travels in a cookie, and that has to stay small.
    private const int Most = 25;

    public static string Write(IEnumerable<UploadedFile> files) => JsonSerializer.Serialize(
        files.Take(Most).Select(file => new UploadedFile(file.Name.Length <= 60 ? file.Name : file.Name[..60] + "…", file.Error, file.Path)));

    public static IReadOnlyList<UploadedFile> Read(string? text) =>
        text is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<UploadedFile>>(text) ?? [];

    public static string Size(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} bytes",
        < 1_000_000 => $"{Math.Round(bytes / 1000.0).ToString("0", DutchTime.Culture)} kB",
        _ => $"{(bytes / 1_000_000.0).ToString("0.#", DutchTime.Culture)} MB",
    };
}
