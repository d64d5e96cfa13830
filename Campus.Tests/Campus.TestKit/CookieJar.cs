using System.Net;

namespace Campus.TestKit;

/// <summary>
/// Keeps cookies as a browser does that talks to its own machine: there it takes Secure cookies without TLS as well, which
/// the framework's client does not.
/// </summary>
internal sealed class CookieJar(CookieContainer cookies) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var place = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttps }.Uri;
        if (cookies.GetCookieHeader(place) is { Length: > 0 } header && !request.Headers.Contains("Cookie"))
        {
            request.Headers.Add("Cookie", header);
        }
        var response = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            cookies.SetCookies(place, cookie);
        }
        return response;
    }
}
