using Microsoft.AspNetCore.Diagnostics;

namespace Campus.Web.Security;

/// <summary>
/// Pages are read and posted to, and nothing else. The framework answers OPTIONS on any page with an empty yes, before anybody
/// asked who is there; the record store and the API say themselves what they take.
/// </summary>
internal sealed class KnownMethods(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (CampusErrors.IsForPrograms(context) || HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
        {
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST";
        // No browser shows what comes back for such a method.
        context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        return Task.CompletedTask;
    }
}
