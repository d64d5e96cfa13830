using System.Security.Claims;
using Campus.Contents;
using Campus.Platform;
using Campus.Theme;
using Microsoft.AspNetCore.Http;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>
/// Serves <c>/voorbeeld/{key}/…</c>: the public page of one item, with what editors are working on in the place of what
/// is published. Only the pages of that item are served so; every other address leads out of the preview.
/// </summary>
internal sealed class PreviewMiddleware(RequestDelegate next)
{
    // The only cookies that change what a visitor sees. Who looks stays outside: a preview is what everybody will see.
    private static readonly string[] Cookies = [CookieNames.Theme, CookieNames.Form];

    // A page names these below its own base; they hold nothing of the item.
    private static readonly string[] Files = ["/theme", "/media"];

    public Task InvokeAsync(HttpContext http, PreviewOfRequest preview, PreviewDoor door)
    {
        if (!http.Request.Path.StartsWithSegments(EditorLinks.PreviewRoot, StringComparison.Ordinal, out var rest) || !rest.HasValue || rest.Value.Length < 2)
        {
            return IsLeaving(http.Request) ? EndAsync(http, preview, http.Request.Path.Value![1..]) : next(http);
        }
        var slash = rest.Value.IndexOf('/', 1);
        var key = slash < 0 ? rest.Value[1..] : rest.Value[1..slash];
        var inner = new PathString(slash < 0 ? "" : rest.Value[slash..]);
        if (Files.Any(files => inner.StartsWithSegments(files, StringComparison.Ordinal)))
        {
            Enter(http, key, inner);
            return next(http);
        }
        return inner == ReviewRemarks.Page ? next(http) : ShowAsync(http, preview, door, key, inner);
    }

    private async Task ShowAsync(HttpContext http, PreviewOfRequest preview, PreviewDoor door, string key, PathString inner)
    {
        http.Response.OnStarting(() => Protect(http.Response));
        var opened = await door.OpenAsync(http, key);
        if (opened is not { Address: { } address })
        {
            preview.Fail(opened is null ? PreviewFailure.NoLink : PreviewFailure.NoPage);
            http.Request.Path = $"{EditorLinks.PreviewRoot}/{key}";
            await next(http);
        }
        else if (!inner.HasValue || (inner == "/" && address != "/"))
        {
            http.Response.Redirect(http.Request.PathBase + Below(key, PageOf(address)));
        }
        else if (inner.StartsWithSegments(EditorLinks.PreviewPage, StringComparison.Ordinal, out var below))
        {
            http.Response.Redirect(http.Request.PathBase + Below(key, PageOf(address).Add(below)) + http.Request.QueryString);
        }
        else if (!IsWithin(inner, PageOf(address)))
        {
            await LeaveAsync(http, preview, OnThisSite(inner));
        }
        else
        {
            await door.SeenAsync(opened, http.RequestAborted);
            preview.Show(opened.Item);
            BeNobody(http);
            http.Features.Set(PreviewDoor.NoticeOf(key, http.Request.PathBase));
            Enter(http, key, inner);
            await next(http);
        }
    }

    private Task LeaveAsync(HttpContext http, PreviewOfRequest preview, PathString to)
    {
        if (IsFrame(http.Request))
        {
            return EndAsync(http, preview, to.Value![1..]);
        }
        http.Response.Redirect(http.Request.PathBase + to.ToUriComponent() + http.Request.QueryString);
        return Task.CompletedTask;
    }

    // No other page may stand in a frame, and what somebody sees there is a preview: it says where that ends.
    private Task EndAsync(HttpContext http, PreviewOfRequest preview, string to)
    {
        http.Response.OnStarting(() => Protect(http.Response));
        preview.Leave($"{http.Request.PathBase}/{OnThisSite("/" + to).ToUriComponent()[1..]}");
        http.Request.Path = $"{EditorLinks.PreviewRoot}/elders";
        return next(http);
    }

    // Only previews stand in frames: this is a link in one to another page of the site.
    private static bool IsLeaving(HttpRequest request) =>
        IsFrame(request) && HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Site"] == "same-origin";

    private static bool IsFrame(HttpRequest request) => request.Headers["Sec-Fetch-Dest"] == "iframe";

    // Two slashes at the start would be another site.
    private static PathString OnThisSite(PathString path) => new("/" + path.Value!.TrimStart('/', '\\'));

    private static string Below(string key, PathString page) => new PathString($"{EditorLinks.PreviewRoot}/{key}").Add(page).ToUriComponent();

    // An address is written for a browser: with its signs escaped, and perhaps with a query.
    private static PathString PageOf(string address) => PathString.FromUriComponent(address.Split('?')[0]);

    private static bool IsWithin(PathString path, PathString page) =>
        path == page || (page != "/" && path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase));

    private static void Enter(HttpContext http, string key, PathString inner)
    {
        http.Request.PathBase = http.Request.PathBase.Add($"{EditorLinks.PreviewRoot}/{key}");
        http.Request.Path = inner;
    }

    private static void BeNobody(HttpContext http)
    {
        var kept = http.Request.Cookies.Where(cookie => Cookies.Any(name => CookieNames.Of(name, http) == cookie.Key)).Select(cookie => $"{cookie.Key}={Uri.EscapeDataString(cookie.Value)}");
        http.Request.Headers.Cookie = string.Join("; ", kept);
        http.Request.Headers.Remove("Authorization");
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
    }

    // The address is a secret: it stays out of search engines, other sites' logs and every cache.
    private static Task Protect(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentSecurityPolicy = response.Headers.ContentSecurityPolicy.ToString()
            .Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
        return Task.CompletedTask;
    }
}
