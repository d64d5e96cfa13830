using Campus.Contents;

namespace Campus.Media.Field;

/// <summary>A file of the media library on a page.</summary>
internal sealed record ShownMedia(string Path, string Url, string Text, string Name, bool IsImage)
{
    /// <summary>The files of a field; what the library cannot hold is left out.</summary>
    public static IReadOnlyList<ShownMedia> Of(MediaField field) =>
    [
        .. (field.Paths ?? []).Select((path, index) => (Path: path, Text: field.MediaTexts?.ElementAtOrDefault(index) ?? ""))
            .Where(file => MediaKinds.ContentType(file.Path) is not null)
            .Select(file => new ShownMedia(
                file.Path,
                MediaUrl.Of(file.Path.Trim('/')),
                file.Text,
                file.Text.Length > 0 ? file.Text : System.IO.Path.GetFileName(file.Path),
                MediaKinds.ContentType(file.Path)!.StartsWith("image/", StringComparison.Ordinal))),
    ];
}
