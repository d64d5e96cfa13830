using Microsoft.AspNetCore.Html;

namespace Campus.Editorial.Versions;

/// <summary>A comparison as it is shown, with the names of its two sides.</summary>
internal sealed record ComparisonView(Comparison Comparison, string Before, string After)
{
    public static string Words(ItemChange change) => change switch
    {
        ItemChange.Added => "Toegevoegd",
        ItemChange.Removed => "Verwijderd",
        ItemChange.Moved => "Verplaatst",
        _ => "Gewijzigd",
    };

    public static Theme.Kind Kind(ItemChange change) => change switch
    {
        ItemChange.Added => Theme.Kind.Ok,
        ItemChange.Removed => Theme.Kind.Error,
        ItemChange.Moved => Theme.Kind.Info,
        _ => Theme.Kind.Neutral,
    };

    /// <summary>One side of a text: what is the same, and marked what only this side has.</summary>
    public static IHtmlContent Html(IEnumerable<TextPiece> pieces, TextChange side)
    {
        var html = new HtmlContentBuilder();
        var tag = side == TextChange.Removed ? "del" : "ins";
        foreach (var piece in pieces)
        {
            if (piece.Change == TextChange.Same)
            {
                html.Append(piece.Text);
            }
            else if (piece.Change == side)
            {
                html.AppendHtml($"<{tag}>").Append(piece.Text).AppendHtml($"</{tag}>");
            }
        }
        return html;
    }
}
