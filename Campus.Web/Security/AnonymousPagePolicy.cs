using Campus.Contents;
using Campus.Platform;
using Microsoft.AspNetCore.OutputCaching;

namespace Campus.Web.Security;

/// <summary>
/// Caches pages for visitors who are not signed in; the content stamp in the key makes old pages unreachable.
/// </summary>
internal sealed class AnonymousPagePolicy : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        // A draft on a public page is for whoever opened it, and only for now.
        var preview = http.RequestServices.GetRequiredService<IPreview>().Item is not null;
        var anonymous = !preview && HttpMethods.IsGet(http.Request.Method) && http.User.Identity is not { IsAuthenticated: true };
        context.EnableOutputCaching = anonymous;
        context.AllowCacheLookup = anonymous;
        context.AllowCacheStorage = anonymous;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        var theme = http.Request.Cookies[CookieNames.Of(CookieNames.Theme, http)];
        context.CacheVaryByRules.VaryByValues["theme"] = theme is "dark" or "light" ? theme : "";
        var stamp = await http.RequestServices.GetRequiredService<IStamps>().CurrentAsync(PageCaching.ContentStamp, cancellation);
        context.CacheVaryByRules.VaryByValues["content"] = stamp;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }
        return ValueTask.CompletedTask;
    }
}
