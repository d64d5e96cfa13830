using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Media.Library;

namespace Campus.Media.Field;

/// <summary>A file in a field, as its editor shows it.</summary>
/// <param name="Path">What is stored.</param>
/// <param name="File">The file in the library; null when it is not there.</param>
/// <param name="Words">What it tells here.</param>
/// <param name="X">Its focal point here, in hundredths from the left.</param>
/// <param name="Y">Its focal point here, in hundredths from the top.</param>
/// <param name="Chosen">Whether it is in the field, or merely found.</param>
internal sealed record MediaRow(string Path, MediaFile? File, string Words, int X, int Y, bool Chosen)
{
    public bool IsImage => MediaKinds.Of(Path)?.Kind == MediaKind.Image;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>What the view of a media field shows.</summary>
internal static class MediaView
{
    public static async Task<IReadOnlyList<MediaRow>> RowsAsync(
        EditorValue value, MediaLibrary library, MediaSearch search, CancellationToken cancellationToken)
    {
        List<MediaRow> rows = [];
        foreach (var (index, path) in value.List("Paths").Index())
        {
            var (x, y) = Percents((value.Value["Anchors"] as JsonArray)?.ElementAtOrDefault(index));
            var words = FieldInput.Shown((value.Value["MediaTexts"] as JsonArray)?.ElementAtOrDefault(index));
            rows.Add(new MediaRow(path, await library.FindAsync(path, cancellationToken), words, x, y, Chosen: true));
        }
        if (value.Typed.GetValueOrDefault(MediaEditor.Search) is { Length: > 0 } text)
        {
            var query = new MediaQuery("", text, null, LacksAlt: false, Deep: true, 1) { Extensions = Extensions(value) };
            var found = await search.FindAsync(query, cancellationToken);
            rows.AddRange(found.Files.Where(file => rows.TrueForAll(row => row.Path != file.Path))
                .Select(file => new MediaRow(file.Path, file, "", 50, 50, Chosen: false)));
        }
        return rows;
    }

    /// <summary>The extensions that the field allows; empty for all.</summary>
    public static IReadOnlyList<string> Extensions(EditorValue value) => MediaFieldRules.Extensions(value.Settings);

    public static (int X, int Y) Percents(JsonNode? anchor) => (Percent(anchor, "X"), Percent(anchor, "Y"));

    private static int Percent(JsonNode? anchor, string key) =>
        anchor is JsonObject point && point[key] is JsonValue number && number.TryGetValue<double>(out var fraction)
            ? (int)Math.Round(Math.Clamp(fraction, 0, 1) * 100)
            : 50;
}
