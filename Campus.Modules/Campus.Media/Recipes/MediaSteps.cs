using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Campus.Media.Recipes;

/// <summary>
/// Files on their way out. Orchard Core stops an import at the first file of a kind that it does not take, so those leave in a
/// step of our own, which the campus reads and Orchard passes over.
/// </summary>
internal static class MediaSteps
{
    public const string Name = "media";

    /// <summary>The step with kinds of files that only a campus takes, such as subtitles.</summary>
    public const string Own = "campus-media";

    private static readonly FrozenSet<string> OfOrchard = new[]
    {
        ".jpg", ".jpeg", ".png", ".gif", ".ico", ".svg", ".webp", ".pdf", ".doc", ".docx", ".ppt", ".pptx", ".pps", ".ppsx", ".odt", ".xls",
        ".xlsx", ".psd", ".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".m4v", ".mov", ".wmv", ".avi", ".mpg", ".ogv", ".3gp", ".webm",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Handles(string name) =>
        name.Equals(Name, StringComparison.OrdinalIgnoreCase) || name.Equals(Own, StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<JsonObject> Of(IEnumerable<JsonObject> files)
    {
        var kinds = files.ToLookup(file => OfOrchard.Contains(Path.GetExtension(file["TargetPath"]!.ToString())));
        return [.. Step(Name, [.. kinds[true]]), .. Step(Own, [.. kinds[false]])];
    }

    private static IEnumerable<JsonObject> Step(string name, JsonNode[] files) =>
        files.Length == 0 ? [] : [new JsonObject { ["name"] = name, ["Files"] = new JsonArray(files) }];
}
