using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Campus.Contents.Markdown;

namespace Campus.Contents.Display;

/// <summary>
/// Reads HTML as a browser does, within bounds. Each element is looked for among all that are open around it, and marks
/// that nobody closed are opened anew in every paragraph, so both depth and number are watched while reading.
/// </summary>
internal static class HtmlReading
{
    /// <summary>Addresses and marks make HTML a good deal longer than what somebody reads of it.</summary>
    public const int MostCharacters = 500_000;

    private const int MostElements = 20_000;
    private const int MostOpenedAnew = 200_000;
    private const int Deepest = 200;

    private static readonly FrozenSet<string> Marks = FrozenSet.Create(
        StringComparer.Ordinal, "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>Reads a text.</summary>
    /// <returns>What was read, or why it was not, in Dutch.</returns>
    public static (IHtmlDocument? Document, string? Wrong) Read(string html)
    {
        if (html.Length > MostCharacters)
        {
            return (null, MarkdownBounds.TooLong(html.Length, MostCharacters));
        }
        var watch = new Watch();
        try
        {
            var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, OnCreated = watch.See });
            return (parser.ParseDocument("<!doctype html><body>" + html), null);
        }
        catch (TooMuchHtmlException tooMuch)
        {
            return (null, tooMuch.Message);
        }
    }

    /// <summary>Why a text cannot be read, in Dutch; null when it can.</summary>
    public static string? Wrong(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return null;
        }
        var (document, wrong) = Read(html);
        document?.Dispose();
        return wrong;
    }

    /// <summary>
    /// Counts elements while they are made. One has its place only once the next is made, so that is when it is looked at.
    /// What is opened anew is not told of: at worst that is every open mark, for each element.
    /// </summary>
    private sealed class Watch
    {
        private IElement? last;
        private long elements;
        private long marks;

        public void See(IElement element, TextPosition position)
        {
            if (last is not null)
            {
                Place(last);
            }
            last = element;
            if (++elements > MostElements || elements * marks > MostOpenedAnew)
            {
                throw new TooMuchHtmlException("Deze tekst heeft te veel HTML-elementen. Verdeel de tekst over meer onderdelen.");
            }
        }

        private void Place(IElement element)
        {
            var depth = 0;
            var open = 0;
            for (var around = element; around is not null; around = around.ParentElement)
            {
                open += Marks.Contains(around.LocalName) ? 1 : 0;
                if (++depth > Deepest)
                {
                    throw new TooMuchHtmlException("In deze tekst staan te veel HTML-elementen in elkaar. Gebruik minder niveaus.");
                }
            }
            marks = Math.Max(marks, open);
        }
    }

    /// <summary>Stops the reader, which has no other way to be stopped.</summary>
    private sealed class TooMuchHtmlException(string message) : Exception(message);
}
