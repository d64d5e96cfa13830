using System.Security.Claims;
using Campus.Platform;
using Campus.Theme;
using Microsoft.AspNetCore.Http;

namespace Campus.Contents.Publishing.Preview;

/// <summary>
/// Serves <c>/voorbeeld/{key}/…</c>: the public page of one item, with what editors are working on in the place of what
/// is published. Only the pages of that item are served so; every other address leads out of the preview.
/// </summary>
internal sealed class PreviewMiddleware(RequestDelegate next)
{
    public const string Prefix = "/voorbeeld";

    // The only cookies that change what a visitor sees. Who looks stays outside: a preview is what everybody will see.
    private static readonly string[] Cookies = [CookieNames.Theme, CookieNames.Form];

    // A page names these below its own base; they hold nothing of the item.
    private static readonly string[] Files = ["/theme", "/media"];

    public Task InvokeAsync(HttpContext http, PreviewOfRequest preview, PreviewDoor door)
    {
        if (!http.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal, out var rest) || !rest.HasValue || rest.Value.Length < 2)
        {
            return next(http);
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
            http.Request.Path = $"{Prefix}/{key}";
            await next(http);
        }
        else if (!inner.HasValue || (inner == "/" && address != "/"))
        {
            http.Response.Redirect($"{http.Request.PathBase}{Prefix}/{key}{new PathString(address).ToUriComponent()}");
        }
        else if (!IsWithin(inner, address))
        {
            http.Response.Redirect(http.Request.PathBase + inner.ToUriComponent() + http.Request.QueryString);
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

    private static bool IsWithin(PathString path, string address) =>
        path == address || (address != "/" && path.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase));

    private static void Enter(HttpContext http, string key, PathString inner)
    {
        http.Request.PathBase = http.Request.PathBase.Add($"{Prefix}/{key}");
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
