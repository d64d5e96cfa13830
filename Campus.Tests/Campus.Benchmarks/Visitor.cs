using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Campus.Benchmarks;

/// <summary>A visitor of the campus under test, with cookies, who fills in real forms.</summary>
internal sealed class Visitor : IDisposable
{
    private static readonly HtmlParser Parser = new();

    public Visitor(Uri address, int connections = 1)
    {
        var handler = new SocketsHttpHandler { CookieContainer = new(), MaxConnectionsPerServer = connections };
        Client = new HttpClient(handler) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public async Task SignInAsync(string email)
    {
        await SubmitAsync("/account/inloggen", form => form.Elements.Any(field => field.GetAttribute("type") == "password"), new()
        {
            ["Input.Email"] = email,
            ["Input.Password"] = "Campus-2026!",
        });
    }

    /// <summary>Opens a page, fills the first form that fits and sends it; follows redirects.</summary>
    public async Task<IHtmlDocument> SubmitAsync(string page, Func<IHtmlFormElement, bool> fits, Dictionary<string, string> values)
    {
        var document = await Parser.ParseDocumentAsync(await Client.GetStringAsync(page));
        var form = document.Forms.OfType<IHtmlFormElement>().First(fits);
        Dictionary<string, string> fields = [];
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
        {
            fields[hidden.Name!] = hidden.Value;
        }
        foreach (var (name, value) in values)
        {
            fields[name] = value;
        }
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page;
        using var response = await Client.PostAsync(action, new FormUrlEncodedContent(fields));
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{action} answered {(int)response.StatusCode}.");
        }
        var answer = await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        answer.Location.Href = response.RequestMessage!.RequestUri!.AbsoluteUri;
        return answer;
    }

    public void Dispose() => Client.Dispose();
}
