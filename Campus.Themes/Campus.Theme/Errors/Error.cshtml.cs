using System.Diagnostics;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Theme;

/// <summary>What somebody sees when a page cannot come, with the status code that fits.</summary>
[OpenToAll("Whoever could not open a page must be able to read why.")]
// A failed post is re-executed as a post, without the token of this page.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    /// <summary>What the service desk needs to find this in the log.</summary>
    public string Trace => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    public void OnPut(int code) => Show(code);

    public void OnDelete(int code) => Show(code);

    private void Show(int code)
    {
        var isReal = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        // Somebody who types this address asks for a page that is not there.
        Code = isReal ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
    }
}
