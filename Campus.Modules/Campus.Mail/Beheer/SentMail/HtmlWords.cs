using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Text;

namespace Campus.Mail.Beheer.SentMail;

/// <summary>What an HTML mail says, as text: no style, image or script of a mail ever reaches a page of ours.</summary>
internal static partial class HtmlWords
{
    public static string Of(string html)
    {
        var words = new StringBuilder();
        var hidden = 0;
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader);
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken { Id: HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title } tag when !tag.IsEmptyElement:
                    hidden = Math.Max(0, hidden + (tag.IsEndTag ? -1 : 1));
                    break;
                case HtmlTagToken tag when hidden == 0:
                    words.Append(Around(tag));
                    break;
                case HtmlDataToken data when hidden == 0:
                    words.Append(Blanks().Replace(data.Data, " "));
                    break;
            }
        }
        return EmptyLines().Replace(LineEnds().Replace(words.ToString(), "\n"), "\n\n").Trim();
    }

    private static string Around(HtmlTagToken tag) => tag switch
    {
        { IsEndTag: false, Id: HtmlTagId.A } => tag.Attributes.FirstOrDefault(attribute => attribute.Id == HtmlAttributeId.Href)?.Value is { } href ? $"{href} " : "",
        { IsEndTag: false, Id: HtmlTagId.Image } => tag.Attributes.FirstOrDefault(attribute => attribute.Id == HtmlAttributeId.Alt)?.Value ?? "",
        { IsEndTag: false, Id: HtmlTagId.LI } => "\n- ",
        { Id: HtmlTagId.Br or HtmlTagId.TR or HtmlTagId.Div } => "\n",
        { Id: HtmlTagId.P or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.Table or HtmlTagId.UL or HtmlTagId.OL } => "\n\n",
        _ => "",
    };

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[ \t]*\n[ \t]*", RegexOptions.NonBacktracking)]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"\n{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLines();
}
