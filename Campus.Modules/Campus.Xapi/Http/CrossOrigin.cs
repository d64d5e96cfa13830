using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Http;

/// <summary>
/// Lets content that stands on another origin talk to the store from a browser. Any origin may: a request says who sends it
/// by its credential alone, and cookies are not sent along. Without this, such content sees no answer to a statement that
/// was stored, and sends it again.
/// </summary>
internal static class CrossOrigin
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);

    private static readonly string[] Methods =
        [HttpMethods.Get, HttpMethods.Head, HttpMethods.Put, HttpMethods.Post, HttpMethods.Delete, HttpMethods.Options];

    private static readonly string[] Asked =
    [
        "Authorization", "Content-Type", "Accept", "Accept-Language", "If-Match", "If-None-Match", XapiHeaders.Version,
        "X-Experience-API-Hash", "Content-Transfer-Encoding",
    ];

    private static readonly string[] Answered =
        ["ETag", "Last-Modified", "Content-Disposition", "Retry-After", XapiHeaders.Version, XapiHeaders.ConsistentThrough];

    public static void Allow(CorsPolicyBuilder policy) => policy
        .AllowAnyOrigin().WithMethods(Methods).WithHeaders(Asked).WithExposedHeaders(Answered).SetPreflightMaxAge(Remembered);
}
