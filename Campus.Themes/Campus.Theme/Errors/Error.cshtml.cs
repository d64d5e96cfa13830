using System.Diagnostics;
using System.Globalization;
using Campus.Platform;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Campus.Theme;

/// <summary>
/// What somebody sees when a page cannot come, with the status code that fits. A refused request runs again as this page, with
/// all that its sender put in it: so nothing of it is bound or read, and the code comes from the server's own address alone.
/// </summary>
[OpenToAll("Whoever could not open a page must be able to read why.")]
// A failed post is re-executed as a post, without the token of this page.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorModel : PageModel
{
    private static readonly int[] Known = [400, 401, 403, 404, 405, 408, 409, 410, 411, 412, 413, 414, 415, 422, 429, 431, 500, 501, 502, 503, 504];

    public int Code { get; private set; }

    /// <summary>What the service desk needs to find this in the log.</summary>
    public string Trace => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    // Not in a handler: a page without one for the request's method shows itself too, and binds nothing.
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Code = Listed(Asked());
        Response.StatusCode = Code;
    }

    private int Asked()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is { } failed)
        {
            return failed.Error is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError;
        }
        // Somebody who types this address asks for a page that is not there.
        return HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            && int.TryParse(HttpContext.GetRouteValue("code") as string, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? code
            : StatusCodes.Status404NotFound;
    }

    private static int Listed(int code) =>
        Known.Contains(code) ? code
        : code >= StatusCodes.Status500InternalServerError ? StatusCodes.Status500InternalServerError
        : StatusCodes.Status400BadRequest;
}
