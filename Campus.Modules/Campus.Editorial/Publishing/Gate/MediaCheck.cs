using Campus.Contents;
using Campus.Contents.Items;
using Campus.Media;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>Asks for the alternative text of images in media fields: there, or else in the library.</summary>
internal sealed class MediaCheck(ContentWalk walk, IMediaLibrary library) : IContentCheck
{
    public async ValueTask<IEnumerable<ContentFinding>> CheckAsync(ContentItem item, CancellationToken cancellationToken)
    {
        List<ContentFinding> findings = [];
        foreach (var piece in (await walk.PiecesAsync(item, cancellationToken)).Where(piece => piece.Kind == "MediaField"))
        {
            var field = PartBinding.Read<MediaField>(piece.Value);
            foreach (var (index, path) in (field.Paths ?? []).Index().Where(path => MediaKinds.Of(path.Item)?.Kind == MediaKind.Image))
            {
                var text = field.MediaTexts?.ElementAtOrDefault(index)?.Trim();
                if (await WrongAsync(path, text, cancellationToken) is { } wrong)
                {
                    findings.Add(piece.Finding(wrong.Rule, wrong.Message));
                }
            }
        }
        return findings;
    }

    private async ValueTask<(string Rule, string Message)?> WrongAsync(string path, string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(text))
        {
            text = (await library.ImageAsync(path, cancellationToken))?.AltText;
            if (text is "")
            {
                // Somebody said on purpose that the image is decorative.
                return null;
            }
        }
        return TextRules.ImageWords(text, TextRules.FileName(path));
    }
}
