using Campus.Contents.Items;
using Campus.Contents.Media;

namespace Campus.Contents.Publishing.Gate;

/// <summary>Asks for the alternative text of images in media fields.</summary>
internal sealed class MediaCheck(ContentWalk walk) : IContentCheck
{
    public async ValueTask<IEnumerable<ContentFinding>> CheckAsync(ContentItem item, CancellationToken cancellationToken) =>
        from piece in await walk.PiecesAsync(item, cancellationToken)
        where piece.Kind == "MediaField"
        from finding in Images(piece)
        select finding;

    private static IEnumerable<ContentFinding> Images(ContentPiece piece)
    {
        var field = PartBinding.Read<MediaField>(piece.Value);
        foreach (var (index, path) in (field.Paths ?? []).Index())
        {
            var text = field.MediaTexts?.ElementAtOrDefault(index)?.Trim();
            if (MediaKinds.ContentType(path)?.StartsWith("image/", StringComparison.Ordinal) == true
                && TextRules.ImageWords(string.IsNullOrEmpty(text) ? null : text, TextRules.FileName(path)) is { } wrong)
            {
                yield return piece.Finding(wrong.Rule, wrong.Message);
            }
        }
    }
}
