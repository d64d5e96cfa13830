using Campus.Xapi.Statements;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Http;

/// <summary>A request that says which version of xAPI it follows.</summary>
internal static class VersionedRequest
{
    /// <summary>Handles a request by the rules of the version it names; refuses it when it names none.</summary>
    public static RequestDelegate Handle(Func<HttpContext, XapiVersion, Task> handle) => context =>
        XapiHeaders.VersionOf(context.Request) is { } version
            ? RequestLimits.HoldAsync(context, () => handle(context, version))
            : Problem.WriteAsync(
                context, StatusCodes.Status400BadRequest, "The version of xAPI is missing or not known",
                $"Say in the header {XapiHeaders.Version} which version the request follows: 1.0.x or 2.0.x.");
}
