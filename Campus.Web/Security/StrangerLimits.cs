using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Campus.Web.Security;

/// <summary>
/// Bounds what a request may bring before it is known who sends it. The forms that are open to all, such as the one to sign
/// in, are small; whoever sends more is refused before a page puts it in memory. Who is known gets the server's limit, or
/// that of the page.
/// </summary>
internal static class StrangerLimits
{
    /// <summary>The most bytes in the body of a request by nobody.</summary>
    public const int MostBytes = 256 * 1024;

    public static void UseStrangerLimits(this WebApplication app) => app.Use((context, next) =>
        context.User.Identity?.IsAuthenticated == true || Hold(context) ? next(context) : Task.CompletedTask);

    // False when the request has been answered.
    private static bool Hold(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength is null or <= MostBytes)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = Math.Min(size.MaxRequestBodySize ?? MostBytes, MostBytes);
            }
            return true;
        }
        // The page that tells of an error must not read it either.
        (request.Body, request.ContentType, request.ContentLength) = (Stream.Null, null, 0);
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return true;
        }
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return false;
    }
}
