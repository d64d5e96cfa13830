using System.Globalization;
using Campus.Contents;
using Campus.Contents.Display;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>Reads every text in Markdown or HTML and says what readers would stumble over.</summary>
internal sealed class TextCheck(ContentWalk walk) : IContentCheck
{
    public async ValueTask<IEnumerable<ContentFinding>> CheckAsync(ContentItem item, CancellationToken cancellationToken)
    {
        List<ContentFinding> findings = [];
        foreach (var piece in await walk.PiecesAsync(item, cancellationToken))
        {
            if (OutlineOf(piece) is { } outline)
            {
                findings.AddRange(TextRules.Find(outline).Select(wrong => piece.Finding(wrong.Rule, wrong.Message, wrong.Line)));
                findings.AddRange(Reading(piece, outline));
            }
            findings.AddRange(
                from link in piece.FieldKind?.Links(piece.Value) ?? []
                let wrong = link.Words is null ? null : TextRules.LinkWords(link.Words.Trim(), link.Url)
                where wrong is not null
                select piece.Finding(wrong.Value.Rule, wrong.Value.Message));
        }
        return findings;
    }

    /// <summary>The outline of a text; null for what is no text.</summary>
    public static Outline? OutlineOf(ContentPiece piece)
    {
        (TextFormat? Format, string Key) written = piece switch
        {
            { FieldKind: { } kind } => (kind.Format, kind.MainKey),
            { Kind: "MarkdownBodyPart" } => (TextFormat.Markdown, "Markdown"),
            { Kind: "HtmlBodyPart" } => (TextFormat.Html, "Html"),
            _ => (null, ""),
        };
        return (written.Format, piece.Text(written.Key)) switch
        {
            (TextFormat.Markdown, { Length: > 0 } markdown) => MarkdownOutline.Read(markdown),
            (TextFormat.Html, { Length: > 0 } html) => HtmlOutline.Read(html),
            _ => null,
        };
    }

    /// <summary>The ids of the headings in each text, by the item that the text stands in.</summary>
    public static ILookup<string, HeadingIds> HeadingsOf(IEnumerable<ContentPiece> pieces) =>
        (from piece in pieces
         let outline = OutlineOf(piece)
         where outline is not null
         select (piece.ItemId, outline.Anchors)).ToLookup(text => text.ItemId, text => text.Anchors);

    private static IEnumerable<ContentFinding> Reading(ContentPiece piece, Outline outline)
    {
        // What does not end as a sentence does is a list of things: titles, names, sources.
        var level = ReadingLevel.Of(outline.Paragraphs.Select(paragraph => paragraph.Text).Where(text => text.Length > 0 && ".!?…:”’\"".Contains(text[^1], StringComparison.Ordinal)));
        if (level.IsHard)
        {
            var score = Math.Round(level.Score).ToString(CultureInfo.InvariantCulture);
            yield return piece.Finding(
                GateRules.Reading,
                $"‘{piece.Label}’ is waarschijnlijk moeilijker dan B1 (leesbaarheid {score}, streef naar 60 of meer). {Advice(level)}");
        }
    }

    private static string Advice(ReadingLevel level) => level.Longest.Count == 0
        ? "De zinnen zijn kort genoeg: kies kortere en gewonere woorden."
        : "Begin met de langste zinnen: " + string.Join(
            " en ", level.Longest.Select(sentence => $"‘{TextRules.Quote(sentence.Sentence, 90)}’ ({sentence.Words} woorden)")) + ".";
}
