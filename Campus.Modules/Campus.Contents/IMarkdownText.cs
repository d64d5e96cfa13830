namespace Campus.Contents;

/// <summary>Turns Markdown that editors write into HTML that is safe to show.</summary>
public interface IMarkdownText
{
    /// <summary>
    /// Gives the HTML: raw HTML shown as text, dangerous links left out, tables inside <c>div.pc-table-wrap</c> so that
    /// they scroll on a small screen, a quote that starts with <c>[!NOTE]</c>, <c>[!TIP]</c>, <c>[!IMPORTANT]</c> or
    /// <c>[!WARNING]</c> as a callout, headings with an id of their words so that links can lead to them. The same text is worked out once.
    /// </summary>
    /// <param name="markdown">The text; null or empty gives nothing.</param>
    /// <param name="topHeading">The level that the highest heading in the text gets; null leaves levels as they are.</param>
    /// <param name="withIds">
    /// False for a text that stands on a page beside others, where ids would come twice.
    /// </param>
    string ToHtml(string? markdown, int? topHeading = null, bool withIds = true);
}
