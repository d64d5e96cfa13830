using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Campus.Contents.Markdown;

/// <summary>Makes a callout of a quote that starts with <c>[!TIP]</c>, at any depth: Markdig's own parser passes over one in another.</summary>
internal sealed class CalloutParser : InlineParser
{
    public CalloutParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Inline.FirstChild: null, Parent: QuoteBlock and not AlertBlock } paragraph
            || KindLength(slice) is not (> 0 and var length))
        {
            return false;
        }
        var quote = (QuoteBlock)paragraph.Parent!;
        var callout = new AlertBlock(new StringSlice(slice.Text, slice.Start + 2, slice.Start + 1 + length))
        {
            Span = quote.Span,
            Line = quote.Line,
            Column = quote.Column,
        };
        slice.Start += length + 3;
        while (slice.CurrentChar is ' ' or '\t' or '\r' or '\n')
        {
            slice.SkipChar();
        }
        quote.ReplaceBy(callout);
        processor.ReplaceParentContainer(quote, callout);
        return true;
    }

    // The letters between [! and ], when nothing else stands on the line.
    private static int KindLength(StringSlice slice)
    {
        var text = slice.AsSpan();
        var line = text.IndexOfAny('\r', '\n') is var end and >= 0 ? text[..end] : text;
        line = line.TrimEnd(" \t");
        return line is ['[', '!', .. var kind, ']'] && kind.IndexOfAnyExcept(Letters) < 0 ? kind.Length : 0;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
