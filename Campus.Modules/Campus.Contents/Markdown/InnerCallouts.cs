using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Campus.Contents.Markdown;

/// <summary>Makes callouts of quotes that stand in a callout: the reader does not look there again once it made the outer one.</summary>
internal static class InnerCallouts
{
    private static readonly string[] Marks = ["!NOTE]", "!TIP]", "!IMPORTANT]", "!WARNING]", "!CAUTION]"];

    public static void Make(MarkdownDocument document)
    {
        foreach (var quote in document.Descendants<QuoteBlock>().Where(quote => quote is not AlertBlock).ToList())
        {
            if (quote is [ParagraphBlock { Inline: { } words }, ..] && MarkOf(words) is { } mark)
            {
                Replace(quote, mark);
            }
        }
    }

    // A mark that somebody wrote with a backslash is meant to be read.
    private static LiteralInline? MarkOf(ContainerInline words) =>
        words.FirstChild is LiteralInline { IsFirstCharacterEscaped: false, NextSibling: LiteralInline { NextSibling: null or LineBreakInline } mark } bracket
        && bracket.Content.AsSpan() is "[" && Marks.Contains(mark.Content.ToString(), StringComparer.OrdinalIgnoreCase)
            ? mark
            : null;

    private static void Replace(QuoteBlock quote, LiteralInline mark)
    {
        var callout = new AlertBlock(new StringSlice(mark.Content.ToString()[1..^1])) { Line = quote.Line, Column = quote.Column, Span = quote.Span };
        quote.Parent![quote.Parent.IndexOf(quote)] = callout;
        mark.NextSibling?.Remove();
        mark.PreviousSibling?.Remove();
        mark.Remove();
        while (quote.Count > 0)
        {
            var block = quote[0];
            quote.RemoveAt(0);
            callout.Add(block);
        }
    }
}
