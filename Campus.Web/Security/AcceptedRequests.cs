using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Campus.Web.Security;

/// <summary>
/// Turns away what nobody who means well sends, before anything of it is read. Pages are read and posted to, and nothing else:
/// the framework answers OPTIONS on any page with an empty yes, before anybody asked who is there; the record store and the
/// API say themselves what they take. A text in an encoding that is no longer read would fail wherever it is read first.
/// </summary>
internal sealed class AcceptedRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            // On the way to the page that says what went wrong.
            return next(context);
        }
        if (!IsKnownMethod(context))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD, POST";
            // No browser shows what comes back for such a method.
            context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            return Task.CompletedTask;
        }
        if (!IsReadable(context.Request.ContentType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }
        return next(context);
    }

    private static bool IsKnownMethod(HttpContext context)
    {
        var method = context.Request.Method;
        return CampusErrors.IsForPrograms(context) || HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method);
    }

    private static bool IsReadable(string? contentType)
    {
        try
        {
            // A name that nobody knows is read as UTF-8; UTF-7 is known, and refused by throwing.
            return !MediaTypeHeaderValue.TryParse(contentType, out var type) || type.Encoding is null or { CodePage: > 0 };
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }
}
