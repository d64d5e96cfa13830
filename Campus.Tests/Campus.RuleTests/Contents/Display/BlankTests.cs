using Campus.Contents.About;
using Campus.Contents.Markdown;

namespace Campus.RuleTests.Contents.Display;

/// <summary>What the organisation still has to fill in stands out on the page, and leaves the page whole.</summary>
public sealed class BlankTests
{
    private const string Mark = "<mark class=\"pc-blank\">Nog in te vullen: ";

    [Theory]
    [InlineData("[vul in: naam]", "naam</mark>")]
    [InlineData("[vul in: **vet** en gewoon]", "<strong>vet</strong> en gewoon</mark>")]
    [InlineData("[vul in: <script>alert(1)</script>]", "&lt;script&gt;alert(1)&lt;/script&gt;</mark>")]
    public void A_blank_is_marked(string markdown, string ending) => Shown(markdown).ShouldContain(Mark + ending);

    [Theory]
    [InlineData("[a](/x \"[vul in: titel]\")")]
    [InlineData("![[vul in: beeld]](/media/a.png)")]
    [InlineData("[vul in: **half] vet**")]
    [InlineData("[x]\n\n[x]: /y \"[vul in: titel]\"")]
    public void A_blank_in_a_tag_or_across_one_stays_text(string markdown) => Shown(markdown).ShouldNotContain("<mark");

    private static string Shown(string markdown)
    {
        using var text = new MarkdownText();
        return AboutTexts.WithBlanks(text.ToHtml(markdown));
    }
}
