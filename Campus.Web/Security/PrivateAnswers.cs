using Microsoft.AspNetCore.StaticAssets;

namespace Campus.Web.Security;

/// <summary>
/// What somebody gets who is signed in stays nowhere: not in the browser of a desk that others use, not in a proxy. Files of
/// the theme are the same for all, and media say themselves how long they may be kept.
/// </summary>
internal sealed class PrivateAnswers(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity is { IsAuthenticated: true } && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            context.Response.OnStarting(Protect, context.Response);
        }
        return next(context);
    }

    private static Task Protect(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
        return Task.CompletedTask;
    }
}
