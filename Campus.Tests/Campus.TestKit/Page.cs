using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Campus.TestKit;

/// <summary>An answer of the campus, as a browser without scripts would hold it.</summary>
public sealed class Page
{
    private Page(Uri address, HttpResponseMessage response, string text, IHtmlDocument document)
    {
        Address = address;
        Status = response.StatusCode;
        Response = response;
        Text = text;
        Document = document;
    }

    /// <summary>Where the visitor ended up.</summary>
    public Uri Address { get; }

    /// <summary>The last answer's status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The last answer with its headers.</summary>
    public HttpResponseMessage Response { get; }

    /// <summary>The answer as it came.</summary>
    public string Text { get; }

    /// <summary>The answer as a document.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>What a reader sees in the main part of the page, white space folded.</summary>
    public string Words =>
        string.Join(' ', (Document.QuerySelector("main") ?? Document.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The first element that a selector finds; fails when there is none.</summary>
    public IElement Find(string selector) =>
        Document.QuerySelector(selector)
        ?? throw new InvalidOperationException($"{Address.PathAndQuery} ({(int)Status}) has no '{selector}'. It says: {Words}");

    /// <summary>The forms that a selector finds; fails when there is none.</summary>
    public IHtmlFormElement Form(string selector = "main form") =>
        Find(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"'{selector}' is not a form.");

    internal static async Task<Page> ReadAsync(Uri address, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
        var document = await new HtmlParser().ParseDocumentAsync(isHtml ? text : "");
        return new Page(address, response, text, document);
    }
}
