using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Http;

/// <summary>
/// Holds a request with a body to the limits of the store. The server drops a body that comes slower than 240 bytes a
/// second; here a large one must also be in within a time, so that nobody keeps a place with a trickle. Reading waits
/// without a thread, and every refusal is an answer that says which limit it was.
/// </summary>
internal static class RequestLimits
{
    // At the server's slowest pace this is in before the time is over.
    private const int SmallBody = 64 * 1024;

    /// <summary>Holds the request of somebody who is known to the most that any request may bring.</summary>
    public static Task HoldAsync(HttpContext context, Func<Task> handle)
    {
        var limits = LimitsOf(context);
        return HoldAsync(context, Math.Max(limits.MaxMultipartBytes, limits.MaxRequestBytes), handle);
    }

    public static Task HoldAsync(HttpContext context, long mostBytes, Func<Task> handle)
    {
        var request = context.Request;
        var hasNone = context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };
        if (hasNone || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return handle();
        }
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
        {
            context.Response.Headers.AcceptEncoding = "identity";
            return Problem.WriteAsync(
                context, StatusCodes.Status415UnsupportedMediaType, "The content encoding is not accepted",
                $"This store takes bodies as they are, not by '{encoding}'.");
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = mostBytes;
        }
        return request.ContentLength <= SmallBody ? AnswerAsync(context, handle) : InTimeAsync(context, handle, LimitsOf(context).LongestArrival);
    }

    private static XapiOptions LimitsOf(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<XapiOptions>>().Value;

    private static async Task InTimeAsync(HttpContext context, Func<Task> handle, TimeSpan longest)
    {
        var gone = context.RequestAborted;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(gone);
        time.CancelAfter(longest);
        context.RequestAborted = time.Token;
        try
        {
            await AnswerAsync(context, handle);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !gone.IsCancellationRequested && !context.Response.HasStarted)
        {
            context.RequestAborted = gone;
            context.Response.Headers.Connection = "close";
            await Problem.WriteAsync(
                context, StatusCodes.Status408RequestTimeout, "The request took too long to arrive",
                $"A request must be in within {longest.TotalSeconds:0} seconds; send the statements in several requests.");
        }
        finally
        {
            context.RequestAborted = gone;
        }
    }

    private static async Task AnswerAsync(HttpContext context, Func<Task> handle)
    {
        try
        {
            await handle();
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            // The server's word for a body that is too long, too slow, or not what its headers say; where the next
            // request
            // would begin, nobody can tell.
            context.Response.Headers.Connection = "close";
            await Problem.WriteAsync(context, exception.StatusCode, "The body of the request cannot be read", exception.Message);
        }
    }
}
