using Campus.Contents;
using Campus.Contents.Display;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>Follows every address within the site, and every file of the library.</summary>
internal sealed class LinkCheck(ContentWalk walk, InternalLinks links, HeadingsElsewhere headings) : IContentCheck
{
    public async ValueTask<IEnumerable<ContentFinding>> CheckAsync(ContentItem item, CancellationToken cancellationToken)
    {
        List<ContentFinding> findings = [];
        var pieces = await walk.PiecesAsync(item, cancellationToken);
        var anchors = TextCheck.HeadingsOf(pieces);
        foreach (var piece in pieces)
        {
            foreach (var (url, line) in Addresses(piece))
            {
                if (line is not null && url is ['#', _, ..])
                {
                    findings.AddRange(Anchor(anchors[piece.ItemId], url) is { } dead ? [piece.Finding(GateRules.LinkDead, dead, line)] : []);
                }
                else if (!IsOwn(item, url)
                    && (await links.WrongAsync(url, cancellationToken) ?? await headings.WrongAsync(url, cancellationToken)) is { } wrong)
                {
                    findings.Add(piece.Finding(GateRules.LinkDead, wrong, line));
                }
            }
        }
        return findings;
    }

    private static IEnumerable<(string Url, int? Line)> Addresses(ContentPiece piece) => piece switch
    {
        { Kind: "LinkMenuItemPart" } => piece.Text("Url") is { Length: > 0 } url ? [(url, null)] : [],
        _ when TextCheck.OutlineOf(piece) is { } outline =>
            outline.Links.Where(link => link.Url.Length > 0).Select(link => (link.Url, (int?)link.Line))
                .Concat(outline.Images.Where(image => image.Url.Length > 0).Select(image => (image.Url, (int?)image.Line))),
        { FieldKind: { } kind } => kind.Links(piece.Value).Select(link => (link.Url, (int?)null)),
        _ => [],
    };

    // A heading of another text of the same item is on the same page, and some names are of the page itself.
    private static string? Anchor(IEnumerable<HeadingIds> texts, string url) =>
        HeadingIds.Reserved.Contains(url[1..]) || texts.Any(ids => ids.Find(url[1..]) is not null)
            ? null
            : $"De link naar ‘{url}’ komt nergens uit: er is hier geen kop die zo heet.";

    private static bool IsOwn(ContentItem item, string url) =>
        item.As<AutoroutePart>()?.Path is { Length: > 0 } path && url.TrimStart('~').Trim('/') == path.Trim('/');
}
