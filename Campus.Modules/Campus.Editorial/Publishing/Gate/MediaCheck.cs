using Campus.Contents;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>Asks for the alternative text of images in media fields: there, or else in the library.</summary>
internal sealed class MediaCheck(ContentWalk walk, IMediaLibrary library) : IContentCheck
{
    public async ValueTask<IEnumerable<ContentFinding>> CheckAsync(ContentItem item, CancellationToken cancellationToken)
    {
        List<ContentFinding> findings = [];
        foreach (var piece in await walk.PiecesAsync(item, cancellationToken))
        {
            foreach (var image in piece.FieldKind?.Images(piece.Value) ?? [])
            {
                if (await WrongAsync(image.Path, image.Text.Trim(), cancellationToken) is { } wrong)
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
