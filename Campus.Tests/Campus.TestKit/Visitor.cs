using System.Net;
using AngleSharp.Html.Dom;

namespace Campus.TestKit;

/// <summary>Somebody with a browser without scripts: keeps cookies, follows links, fills in the real forms.</summary>
public sealed class Visitor : IDisposable
{
    private const int MostRedirects = 10;
    private readonly ICampus campus;

    internal Visitor(ICampus campus)
    {
        this.campus = campus;
        Http = new HttpClient(new CookieJar(Cookies) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } })
        {
            BaseAddress = campus.Address,
        };
    }

    /// <summary>The connection, for requests that are not pages. Does not follow redirects.</summary>
    public HttpClient Http { get; }

    /// <summary>The visitor's cookies.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Opens a page, following redirects.</summary>
    public async Task<Page> GetAsync(string url) => await GetAsync(new Uri(Http.BaseAddress!, url));

    /// <summary>Opens a page, following redirects.</summary>
    public async Task<Page> GetAsync(Uri url) => await FollowAsync(url, await Http.GetAsync(url));

    /// <summary>Fills in a form and sends it as a browser does, with all its hidden fields, following redirects.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="form">A selector of the form.</param>
    /// <param name="fields">Values by field name; what is not named keeps the value that the page gave it.</param>
    public Task<Page> SubmitAsync(Page page, string form, params IEnumerable<(string Name, string Value)> fields) =>
        SendAsync(page, FormData.Read(page.Form(form)).With(fields));

    /// <summary>Chooses a file in a form and sends it with the form's other fields, following redirects.</summary>
    public async Task<Page> UploadAsync(Page page, string form, string field, byte[] file, string name)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in FormData.Read(page.Form(form)).Fields)
        {
            content.Add(new StringContent(value), key);
        }
        content.Add(new ByteArrayContent(file), field, name);
        return await FollowAsync(page.Address, await Http.PostAsync(page.Address, content));
    }

    /// <summary>Presses a button of a form.</summary>
    public Task<Page> PressAsync(Page page, string button, params IEnumerable<(string Name, string Value)> fields) =>
        page.Find(button) is IHtmlButtonElement { Form: { } form } pressed
            ? SendAsync(page, FormData.Read(form, pressed).With(fields))
            : throw new InvalidOperationException($"'{button}' is not the button of a form.");

    /// <summary>Signs in through the page, as a person does.</summary>
    public async Task SignInAsync(Member member)
    {
        var page = await GetAsync(Routes.SignIn);
        var form = page.Form("main form:has(input[type=password])");
        var name = ((IHtmlInputElement)form.QuerySelector("input[type=email]")!).Name!;
        var password = ((IHtmlInputElement)form.QuerySelector("input[type=password]")!).Name!;
        var after = await SendAsync(page, FormData.Read(form).With([(name, member.Email), (password, member.Password)]));
        if (after.Status != HttpStatusCode.OK || after.Document.QuerySelector("main input[type=password]") is not null)
        {
            throw new InvalidOperationException($"{member} could not sign in: {(int)after.Status} {after.Words}");
        }
    }

    /// <summary>Registers somebody new and confirms the address by the link in the mail; she is signed in after that.</summary>
    public async Task RegisterAsync(Member member)
    {
        var page = await GetAsync(Routes.Register);
        var sent = await SubmitAsync(page, "main form", ("Input.Name", member.Name), ("Input.Email", member.Email), ("Input.Password", member.Password));
        if (sent.Document.QuerySelector("main form") is not null)
        {
            throw new InvalidOperationException($"{member} could not register: {sent.Words}");
        }
        var mail = await campus.Mail.ToAsync(member.Email);
        var confirm = await GetAsync(new Uri(campus.Address, mail.Link.PathAndQuery));
        var after = await SubmitAsync(confirm, "main form", ("Password", member.Password));
        if (after.Status != HttpStatusCode.OK || after.Document.QuerySelector("main input[type=password]") is not null)
        {
            throw new InvalidOperationException($"{member} could not confirm: {(int)after.Status} {after.Words}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();

    private async Task<Page> SendAsync(Page page, FormData form)
    {
        var target = new Uri(page.Address, form.Action.Length == 0 ? page.Address.PathAndQuery : form.Action);
        if (!form.IsPost)
        {
            var query = await new FormUrlEncodedContent(form.Fields).ReadAsStringAsync();
            return await GetAsync(new UriBuilder(target) { Query = query }.Uri);
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = form.Content() };
        request.Headers.Referrer = page.Address;
        return await FollowAsync(target, await Http.SendAsync(request));
    }

    private async Task<Page> FollowAsync(Uri url, HttpResponseMessage response)
    {
        for (var hop = 0; hop < MostRedirects && response.Headers.Location is { } location; hop++)
        {
            url = new Uri(url, location);
            response = await Http.GetAsync(url);
        }
        return await Page.ReadAsync(url, response);
    }
}
